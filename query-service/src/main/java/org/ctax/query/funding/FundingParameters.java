package org.ctax.query.funding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ctax.events.reference.Reference;
import org.ctax.query.appeal.Appeals;
import org.ctax.query.participant.Participants;
import org.ctax.query.theme.Themes;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a question of funding from the parameters of a request. Several values of one filter are alternatives. */
@Component
class FundingParameters {
    private final Participants participants;
    private final Appeals appeals;
    private final Themes themes;

    FundingParameters(Participants participants, Appeals appeals, Themes themes) {
        this.participants = participants;
        this.appeals = appeals;
        this.themes = themes;
    }

    FundingQuestion question(@Nullable List<String> groupBy, FundingFilters filters) {
        return new FundingQuestion(
                groupBy(groupBy),
                values(filters.donor(), this::donor),
                values(filters.country(), FundingParameters::country),
                values(filters.region(), FundingParameters::region),
                values(filters.theme(), this::theme),
                values(filters.appeal(), this::appeal),
                values(filters.need(), id -> id("need", id)),
                values(filters.activity(), id -> id("activity", id)),
                values(filters.pledge(), id -> id("pledge", id)),
                day("periodFrom", filters.periodFrom()),
                day("periodTo", filters.periodTo()));
    }

    private static List<Grouping> groupBy(@Nullable List<String> given) {
        var words = split(given);
        if (words.size() > 2) {
            throw Refusal.malformed("TOO_MANY_GROUPINGS", "groupBy", "At most two groupings can be combined");
        }
        return words.stream()
                .map(word -> Grouping.of(word)
                        .orElseThrow(() -> Refusal.malformed(
                                "UNKNOWN_GROUPING",
                                "groupBy",
                                "Rows can be grouped by " + Grouping.words() + ", not by " + word)))
                .toList();
    }

    private static Set<String> values(@Nullable List<String> given, UnaryOperator<String> known) {
        var values = new LinkedHashSet<String>();
        for (var value : split(given)) {
            values.add(value.equals(Grouping.NOT_SPECIFIED) || value.equals(Cell.SEVERAL) ? value : known.apply(value));
        }
        return values;
    }

    private static Collection<String> split(@Nullable List<String> given) {
        return (given == null ? List.<String>of() : given)
                .stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }

    private String donor(String idOrCode) {
        return participants.byId().values().stream()
                .filter(p -> p.code().equals(idOrCode) || p.id().toString().equals(idOrCode))
                .findFirst()
                .map(p -> p.id().toString())
                .orElseThrow(() -> unknown("UNKNOWN_PARTICIPANT", "donor", idOrCode));
    }

    private String appeal(String idOrCode) {
        return appeals.byId().values().stream()
                .filter(a -> a.id().toString().equals(idOrCode)
                        || a.states().stream().anyMatch(s -> s.code().equals(idOrCode)))
                .findFirst()
                .map(a -> a.id().toString())
                .orElseThrow(() -> unknown("UNKNOWN_APPEAL", "appeal", idOrCode));
    }

    private String theme(String code) {
        if (!themes.byCode().containsKey(code)) {
            throw unknown("UNKNOWN_THEME", "theme", code);
        }
        return code;
    }

    private static String country(String code) {
        if (!Reference.countries().containsKey(code)) {
            throw unknown("UNKNOWN_COUNTRY", "country", code);
        }
        return code;
    }

    private static String region(String code) {
        if (!Reference.regions().containsKey(code)) {
            throw unknown("UNKNOWN_REGION", "region", code);
        }
        return code;
    }

    private static String id(String field, String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("INVALID_PARAMETER", field, field + " is an id such as that of the record");
        }
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // answered below
        }
        throw Refusal.malformed("INVALID_PARAMETER", name, name + " is a day such as 2008-01-31");
    }

    private static Refusal unknown(String code, String field, String value) {
        return Refusal.malformed(code, field, "There is no " + field + " " + value);
    }
}
