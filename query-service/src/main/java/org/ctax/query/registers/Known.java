package org.ctax.query.registers;

import org.ctax.query.appeal.Appeals;
import org.ctax.query.listing.Codes;
import org.ctax.query.participant.Participants;
import org.ctax.query.theme.Themes;
import org.springframework.stereotype.Component;

/** Finds what a filter names, and refuses what no register knows. */
@Component
public class Known {
    private final Participants participants;
    private final Appeals appeals;
    private final Themes themes;

    Known(Participants participants, Appeals appeals, Themes themes) {
        this.participants = participants;
        this.appeals = appeals;
        this.themes = themes;
    }

    /** Id of a participant. */
    public String participant(String field, String idOrCode) {
        return participants.byId().values().stream()
                .filter(p -> p.code().equals(idOrCode) || p.id().toString().equals(idOrCode))
                .findFirst()
                .map(p -> p.id().toString())
                .orElseThrow(() -> Codes.unknown("UNKNOWN_PARTICIPANT", field, idOrCode));
    }

    /** Id of an appeal, which may have changed its code. */
    public String appeal(String field, String idOrCode) {
        return appeals.byId().values().stream()
                .filter(a -> a.id().toString().equals(idOrCode)
                        || a.states().stream().anyMatch(s -> s.code().equals(idOrCode)))
                .findFirst()
                .map(a -> a.id().toString())
                .orElseThrow(() -> Codes.unknown("UNKNOWN_APPEAL", field, idOrCode));
    }

    public String theme(String field, String code) {
        if (!themes.byCode().containsKey(code)) {
            throw Codes.unknown("UNKNOWN_THEME", field, code);
        }
        return code;
    }
}
