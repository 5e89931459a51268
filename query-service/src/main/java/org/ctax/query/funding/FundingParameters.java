package org.ctax.query.funding;

import com.mongodb.client.MongoDatabase;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ctax.query.listing.Codes;
import org.ctax.query.registers.Known;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a question of funding from the parameters of a request. Several values of one filter are alternatives. */
@Component
class FundingParameters {
    private final Known known;
    private final AccountStore accounts;

    FundingParameters(Known known, MongoDatabase views) {
        this.known = known;
        this.accounts = new AccountStore(views);
    }

    FundingQuestion question(@Nullable List<String> groupBy, FundingFilters filters, Eyes eyes) {
        var from = day("periodFrom", filters.periodFrom());
        var to = day("periodTo", filters.periodTo());
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.malformed("FROM_AFTER_TO", "periodFrom", "periodFrom must not be later than periodTo");
        }
        var chosen = Stream.of(
                        chosen(Grouping.DONOR, filters.donor(), given -> known.participant("donor", given)),
                        chosen(Grouping.COUNTRY, filters.country(), checked("country", Codes::country)),
                        chosen(Grouping.REGION, filters.region(), checked("region", Codes::region)),
                        chosen(Grouping.THEME, filters.theme(), given -> known.theme("theme", given)),
                        chosen(Grouping.APPEAL, filters.appeal(), given -> known.appeal("appeal", given)),
                        chosen(Grouping.NEED, filters.need(), given -> record(eyes, given, AccountKind.NEED)),
                        chosen(
                                Grouping.ACTIVITY,
                                filters.activity(),
                                given -> record(eyes, given, AccountKind.ACTIVITY)),
                        // Rows of pledges are also of transfers, each of which is an account.
                        chosen(
                                Grouping.PLEDGE,
                                filters.pledge(),
                                given -> record(eyes, given, AccountKind.PLEDGE, AccountKind.TRANSFER)))
                .flatMap(Optional::stream)
                .toList();
        return new FundingQuestion(groupBy(groupBy), chosen, from, to);
    }

    private static List<Grouping> groupBy(@Nullable List<String> given) {
        var words = split(given).toList();
        if (words.stream().distinct().count() < words.size()) {
            throw Refusal.malformed("SAME_GROUPING_TWICE", "groupBy", "Each grouping can be asked for once");
        }
        if (given != null && words.isEmpty()) {
            throw Refusal.malformed("UNKNOWN_GROUPING", "groupBy", "Rows are grouped by " + Grouping.words());
        }
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

    private static Optional<Chosen> chosen(
            Grouping grouping, @Nullable List<String> given, UnaryOperator<String> known) {
        var keys = new LinkedHashSet<String>();
        var rows = new LinkedHashSet<String>();
        split(given).forEach(value -> {
            var only = value.startsWith(Chosen.ONLY);
            var key = only ? value.substring(Chosen.ONLY.length()) : value;
            (only ? rows : keys).add(grouping.hasRowOf(key) ? key : known.apply(key));
        });
        return keys.isEmpty() && rows.isEmpty() ? Optional.empty() : Optional.of(new Chosen(grouping, keys, rows));
    }

    private static Stream<String> split(@Nullable List<String> given) {
        return (given == null ? List.<String>of() : given)
                .stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty());
    }

    private static UnaryOperator<String> checked(String field, BiConsumer<String, String> check) {
        return given -> {
            check.accept(field, given);
            return given;
        };
    }

    private String record(Eyes eyes, String id, AccountKind... kinds) {
        var field = kinds[0].word();
        try {
            var text = UUID.fromString(id).toString();
            if (Arrays.stream(kinds).anyMatch(kind -> accounts.knows(kind, text) && eyes.see(kind, text))) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("INVALID_PARAMETER", field, field + " is an id such as that of the record");
        }
        throw Codes.unknown("UNKNOWN_" + kinds[0], field, id);
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
}
