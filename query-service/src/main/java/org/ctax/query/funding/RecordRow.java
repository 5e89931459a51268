package org.ctax.query.funding;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ctax.query.registers.Label;
import org.ctax.query.registers.Names;

/**
 * A record in a list: its id, what it is listed by, and codes and names beside ids. Amounts are decimal strings in the
 * display currency unless their currency stands beside them.
 */
@Schema(description = "A record as it is listed; amounts are decimal strings in the display currency")
record RecordRow(@JsonAnyGetter Map<String, Object> fields) {
    private static final List<String> INTERNAL = List.of("concerns", "tabled");

    static RecordRow of(AccountViews.Seen seen, Names.At names) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", seen.account().id());
        seen.summary().forEach((field, value) -> {
            if (value != null && !INTERNAL.contains(field)) {
                fields.put(
                        field,
                        value instanceof Decimal128 d ? d.bigDecimalValue().toPlainString() : value);
            }
        });
        label(fields, seen.summary(), "donor", names);
        label(fields, seen.summary(), "recipient", names);
        label(fields, seen.summary(), "lead", names);
        label(fields, seen.summary(), "appeal", names);
        fields.put("recorded", seen.account().entries().firstEntry().getValue().recorded());
        fields.put("position", seen.account().entries().firstKey());
        return new RecordRow(fields);
    }

    private static void label(Map<String, Object> fields, Document summary, String field, Names.At names) {
        var id = summary.getString(field);
        if (id != null) {
            Label label =
                    field.equals("appeal") ? names.appeal(UUID.fromString(id)) : names.participant(UUID.fromString(id));
            fields.put(field + "Code", label.code());
            fields.put(field + "Name", label.name());
        }
    }
}
