package org.ctax.command.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ctax.eventstore.RefusalLanguage;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** A refusal is the same answer, whichever process handled the command. */
final class PassedRefusals implements RefusalLanguage {
    private static final String KIND = "kind";
    private static final String CODE = "code";
    private static final String FIELD = "field";
    private static final String SENTENCE = "sentence";
    private static final String FOREIGN = "foreign";

    @Override
    public @Nullable Map<String, String> write(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> {
                var said = new LinkedHashMap<String, String>();
                said.put(KIND, refusal.kind().name());
                said.put(CODE, refusal.code());
                said.put(SENTENCE, refusal.sentence());
                if (refusal.field() != null) {
                    said.put(FIELD, refusal.field());
                }
                yield said;
            }
            case ForeignRecordException foreign -> Map.of(FOREIGN, "");
            default -> null;
        };
    }

    @Override
    public RuntimeException read(Map<String, String> written) {
        return written.containsKey(FOREIGN)
                ? new ForeignRecordException()
                : new Refusal(
                        Refusal.Kind.valueOf(written.getOrDefault(KIND, Refusal.Kind.RULE.name())),
                        written.getOrDefault(CODE, ""),
                        written.get(FIELD),
                        written.getOrDefault(SENTENCE, ""));
    }
}
