package org.ctax.command.imports.fts;

import java.util.List;
import java.util.regex.Pattern;
import org.ctax.command.participant.RegisterParticipant;
import org.ctax.events.fts.FtsObject;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Organizations as FTS knows them, as participants of the exchange. */
final class Organizations {
    private static final List<String> GIVING = List.of(
            "Government",
            "Inter-governmental",
            "Private organization/foundation",
            "Pooled fund",
            "Multilateral",
            "Financial institution");
    private static final Pattern GOVERNMENT = Pattern.compile("(?i),?\\s*government of\\s*$");

    private Organizations() {}

    static RegisterParticipant registration(FtsObject organization) {
        var code = "FTS-" + organization.id();
        return new RegisterParticipant(
                FtsIds.organization(organization.id()),
                code,
                Words.line(organization.name(), code),
                kind(organization.types()),
                country(organization),
                "FTS",
                Visibility.PUBLIC);
    }

    /** FTS does not say as what an organization takes part; what it is makes one likelier than another. */
    private static ParticipantKind kind(List<String> types) {
        return types.stream().anyMatch(GIVING::contains) ? ParticipantKind.DONOR : ParticipantKind.PROVIDER;
    }

    private static @Nullable String country(FtsObject organization) {
        var government = GOVERNMENT.matcher(organization.name());
        return government.find()
                ? CountryNames.find(government.replaceFirst("")).orElse(null)
                : null;
    }
}
