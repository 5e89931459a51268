package org.ctax.command.imports.fts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ctax.command.appeal.PublishAppeal;
import org.ctax.command.appeal.ReviseAppeal;
import org.ctax.command.desk.Limits;
import org.ctax.events.fts.Requirement;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of itself, as far as FTS has said it: the overview knows best, then the table of the latest year.
 *
 * @param countries of all statements
 */
record PlanDescription(
        @Nullable String code,
        @Nullable String name,
        @Nullable Integer year,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<String> countries) {

    static PlanDescription of(List<Requirement> statements) {
        var plans = Stream.concat(overviews(statements), tables(statements)).toList();
        var countries = new TreeSet<String>();
        statements.forEach(statement -> countries.addAll(countries(statement)));
        return new PlanDescription(
                first(plans, Requirement.Plan::code),
                first(plans, Requirement.Plan::name),
                first(plans, Requirement.Plan::year),
                first(plans, Requirement.Plan::start),
                first(plans, Requirement.Plan::end),
                List.copyOf(countries));
    }

    private static Stream<Requirement.Plan> overviews(List<Requirement> statements) {
        return statements.reversed().stream()
                .filter(Requirement.OfPlan.class::isInstance)
                .map(statement -> ((Requirement.OfPlan) statement).plan());
    }

    private static Stream<Requirement.Plan> tables(List<Requirement> statements) {
        return statements.reversed().stream()
                .<Requirement.Plan>mapMulti((statement, found) -> {
                    if (statement instanceof Requirement.OfCountry one) {
                        found.accept(one.plan());
                    } else if (statement instanceof Requirement.OfCluster one) {
                        found.accept(one.plan());
                    }
                })
                .sorted((one, other) -> Integer.compare(yearOf(other), yearOf(one)));
    }

    private static int yearOf(Requirement.Plan plan) {
        return plan.year() == null ? 0 : plan.year();
    }

    private static List<String> countries(Requirement statement) {
        return switch (statement) {
            case Requirement.OfCountry one -> List.of(one.country());
            case Requirement.OfCluster one -> List.of(one.country());
            case Requirement.OfPlan one -> one.countries();
            case Requirement.PlanWideCountry one -> one.country() == null ? List.of() : List.of(one.country());
            case Requirement.PlanWideCluster _, Requirement.OfNoPlan _ -> List.of();
        };
    }

    private static <T> @Nullable T first(List<Requirement.Plan> plans, Function<Requirement.Plan, @Nullable T> said) {
        for (var plan : plans) {
            var value = said.apply(plan);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    String title(String plan) {
        return Words.line(name, FtsIds.makeshiftCode(plan));
    }

    PublishAppeal publication(String plan, LocalDate today) {
        return new PublishAppeal(
                FtsIds.plan(plan),
                Objects.requireNonNullElse(ownCode(), FtsIds.makeshiftCode(plan)),
                title(plan),
                year == null ? today.getYear() : year,
                start,
                end,
                countries,
                "FTS plan " + plan,
                Visibility.PUBLIC);
    }

    ReviseAppeal revision(String plan) {
        return new ReviseAppeal(FtsIds.plan(plan), ownCode(), title(plan), year, start, end, countries);
    }

    /** The day as of which its figures are said: FTS does not tell when it changed them. */
    LocalDate since(LocalDate today) {
        var since = start != null ? start : year != null ? LocalDate.of(year, 1, 1) : today;
        return since.isAfter(today) ? today : since;
    }

    /** FTS's own code, where the exchange can keep it. */
    private @Nullable String ownCode() {
        try {
            return code == null ? null : Limits.code("code", code);
        } catch (Refusal unfit) {
            return null;
        }
    }
}
