package org.ctax.query.registers;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ctax.events.reference.Reference;
import org.ctax.events.reference.Region;
import org.ctax.query.appeal.Appeal;
import org.ctax.query.appeal.Appeals;
import org.ctax.query.moment.Moment;
import org.ctax.query.participant.Participant;
import org.ctax.query.participant.Participants;
import org.ctax.query.theme.ThemeEntry;
import org.ctax.query.theme.Themes;
import org.springframework.stereotype.Component;

/** What participants, themes, appeals and places are called, for views that keep ids and codes. */
@Component
public class Names {
    private final Participants participants;
    private final Themes themes;
    private final Appeals appeals;

    Names(Participants participants, Themes themes, Appeals appeals) {
        this.participants = participants;
        this.themes = themes;
        this.appeals = appeals;
    }

    /** The names as of a moment; ask once for an answer, and each name is then a look-up in memory. */
    public At at(Moment moment) {
        return new At(moment, participants.byId(), themes.byCode(), appeals.byId());
    }

    /** The names as of one moment. What was not known then is called by its id. */
    public static final class At {
        private final Moment moment;
        private final Map<UUID, Participant> participants;
        private final Map<String, ThemeEntry> themes;
        private final Map<UUID, Appeal> appeals;

        At(
                Moment moment,
                Map<UUID, Participant> participants,
                Map<String, ThemeEntry> themes,
                Map<UUID, Appeal> appeals) {
            this.moment = moment;
            this.participants = participants;
            this.themes = themes;
            this.appeals = appeals;
        }

        public Label participant(UUID id) {
            var participant = participants.get(id);
            return Optional.ofNullable(participant)
                    .flatMap(p -> p.nameAt(moment).map(name -> new Label(p.code(), name.name())))
                    .orElseGet(() -> unknown(id.toString()));
        }

        public Label appeal(UUID id) {
            return Optional.ofNullable(appeals.get(id))
                    .flatMap(a -> a.at(moment).map(state -> new Label(state.code(), state.name())))
                    .orElseGet(() -> unknown(id.toString()));
        }

        public Label theme(String code) {
            var entry = themes.get(code);
            return entry == null || !moment.includes(entry.position())
                    ? unknown(code)
                    : new Label(code, entry.theme().name());
        }

        public Label country(String code) {
            return new Label(code, Reference.countryName(code, moment.day()));
        }

        public Label region(String code) {
            return new Label(
                    code,
                    Optional.ofNullable(Reference.regions().get(code))
                            .map(Region::name)
                            .orElse(code));
        }

        private static Label unknown(String id) {
            return new Label(id, id);
        }
    }
}
