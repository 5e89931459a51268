package org.ctax.query.funding;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ctax.query.listing.ListRequest;
import org.ctax.query.listing.Listing;
import org.ctax.query.moment.Moment;
import org.ctax.query.registers.Names;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lists and pages of pledges, needs, activities and transfers: what they have in common. */
@Component
class RecordPages {
    private final AccountViews views;
    private final RecordFields fields;
    private final Names names;

    RecordPages(AccountViews views, RecordFields fields, Names names) {
        this.views = views;
        this.fields = fields;
        this.names = names;
    }

    /**
     * A record with its whole history.
     *
     * @param fields what it is, depending on its kind
     * @param history every event that happened to it, oldest first
     * @param version for If-Match
     */
    @Schema(
            description =
                    "A record as it stood at the moment asked for, with every event that happened to it until then")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @JsonAnyGetter Map<String, Object> fields,
            List<HistoryEntry> history,
            long version,
            Instant asOf,
            long position,
            @Nullable LocalDate valueAsOf) {}

    Listing<RecordRow> list(
            AccountKind kind,
            Map<String, ? extends Set<String>> filters,
            ListRequest request,
            Set<String> sortable,
            Moment moment) {
        var part = views.list(kind, filters, request, sortable, moment);
        var called = names.at(moment);
        var rows = part.seen().stream().map(seen -> RecordRow.of(seen, called)).toList();
        return Listing.of(fields.beside(kind, rows, moment), request, part.total(), moment);
    }

    ResponseEntity<Page> page(AccountKind kind, UUID id, Moment moment) {
        var seen = views.one(kind, id.toString(), moment)
                .orElseThrow(() -> Refusal.notFound(
                        "UNKNOWN_" + kind.name(), "id", "There is no " + kind.word() + " with this id then"));
        var scene = views.scene(moment);
        var version = seen.account().recorded(scene.before()).size() - 1L;
        var page = new Page(
                fields.of(seen, scene, moment),
                HistoryEntry.of(seen.account(), scene),
                version,
                moment.recorded(),
                moment.position(),
                moment.valueAsOf());
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(page);
    }

    static Set<String> values(@Nullable List<String> given) {
        return given == null ? Set.of() : new LinkedHashSet<>(given);
    }
}
