package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeSet;
import org.ctax.events.fts.PlanTotals;
import org.ctax.events.fts.Requirement;
import org.ctax.events.reference.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads requirements from FTS's JSON: of whole plans, and of the clusters or countries of one plan. */
final class RequirementReader {
    private RequirementReader() {}

    static Requirement plan(JsonNode node) {
        var plan = Fields.of(node, "");
        var countries = new TreeSet<String>();
        boolean beyond = false;
        for (var country : plan.objects("countries")) {
            var level = country.number("adminLevel");
            if (level != null && level.signum() != 0) {
                continue;
            }
            var code = country.text("iso3");
            if (code != null && Reference.country(code).isPresent()) {
                countries.add(code);
            } else {
                beyond = true;
            }
        }
        return new Requirement.OfPlan(
                new Requirement.Plan(
                        plan.requiredId("id"),
                        plan.text("code"),
                        plan.text("name"),
                        year(plan),
                        day(plan, "startDate"),
                        day(plan, "endDate")),
                java.util.List.copyOf(countries),
                beyond,
                totals(plan));
    }

    private static PlanTotals totals(Fields plan) {
        if (!plan.has("requirements")) {
            return new PlanTotals(null, null);
        }
        return required(Fields.of(plan.object().get("requirements"), "requirements"));
    }

    private static @Nullable Integer year(Fields plan) {
        for (var year : plan.objects("usageYears")) {
            var text = year.requiredText("year");
            if (!text.matches("\\d{4}")) {
                throw RowRefused.invalid(year.path() + ".year", "is not a year");
            }
            return Integer.valueOf(text);
        }
        return null;
    }

    private static @Nullable LocalDate day(Fields plan, String name) {
        var text = plan.text(name);
        return text == null ? null : Figures.day(name, text);
    }

    static Requirement planWide(String plan, PlanTotals totals, JsonNode node) {
        var row = Fields.of(node, "");
        var type = row.text("objectType");
        return switch (type == null ? "Cluster" : type) {
            case "Cluster" ->
                new Requirement.PlanWideCluster(plan, row.id("id"), row.text("name"), required(row), totals);
            case "Location" -> new Requirement.PlanWideCountry(plan, country(row), required(row), totals);
            default ->
                throw RowRefused.invalid(
                        "objectType", "is neither Cluster nor Location: other groups state the same requirement again");
        };
    }

    private static @Nullable String country(Fields row) {
        if (!row.has("id")) {
            return null;
        }
        var name = row.requiredText("name");
        return CountryNames.isWorld(name)
                ? null
                : CountryNames.find(name)
                        .orElseThrow(() -> new RowRefused("UNKNOWN_COUNTRY", "name", "no country is known as " + name));
    }

    private static PlanTotals required(Fields row) {
        return new PlanTotals(dollars(row, "origRequirements"), dollars(row, "revisedRequirements"));
    }

    private static @Nullable BigDecimal dollars(Fields row, String name) {
        var number = row.number(name);
        return number == null ? null : requirement(name, number);
    }

    static BigDecimal requirement(String name, BigDecimal number) {
        if (number.signum() < 0) {
            throw RowRefused.invalid(name, "is less than nothing");
        }
        return Figures.dollars(name, number);
    }
}
