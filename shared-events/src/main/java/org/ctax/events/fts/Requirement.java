package org.ctax.events.fts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one row says that a plan requires, in United States dollars. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Requirement.OfCountry.class, name = "country"),
    @JsonSubTypes.Type(value = Requirement.OfCluster.class, name = "cluster"),
    @JsonSubTypes.Type(value = Requirement.OfPlan.class, name = "plan"),
    @JsonSubTypes.Type(value = Requirement.PlanWideCluster.class, name = "plan-wide-cluster"),
    @JsonSubTypes.Type(value = Requirement.PlanWideCountry.class, name = "plan-wide-country"),
    @JsonSubTypes.Type(value = Requirement.OfNoPlan.class, name = "no-plan")
})
public sealed interface Requirement {
    /**
     * The plan in one country, all clusters together.
     *
     * @param plan the plan
     * @param country ISO 3166-1 alpha-3
     * @param required what it requires there; absent where the row leaves it empty
     */
    record OfCountry(
            Plan plan,
            String country,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal required) implements Requirement {}

    /**
     * One cluster of the plan in one country.
     *
     * @param plan the plan
     * @param country ISO 3166-1 alpha-3
     * @param cluster FTS's id; absent for what is stated for no cluster
     * @param clusterName its name
     * @param required what it requires; absent where the row leaves it empty
     */
    record OfCluster(
            Plan plan,
            String country,
            @Nullable String cluster,
            @Nullable String clusterName,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal required)
            implements Requirement {}

    /**
     * A plan as the overview has it.
     *
     * @param plan the plan
     * @param countries all that it is for
     * @param beyond true where it is also for more than these countries
     * @param totals what it requires in all of them together
     */
    record OfPlan(Plan plan, List<String> countries, boolean beyond, PlanTotals totals) implements Requirement {
        /** Takes a copy. */
        public OfPlan {
            countries = countries == null ? List.of() : List.copyOf(countries);
        }
    }

    /**
     * One cluster of a plan in all its countries together.
     *
     * @param plan FTS's id of the plan
     * @param cluster FTS's id; absent for what is stated for no cluster
     * @param clusterName its name
     * @param required what the cluster requires
     * @param totals what the whole plan requires
     */
    record PlanWideCluster(
            String plan, @Nullable String cluster, @Nullable String clusterName, PlanTotals required, PlanTotals totals)
            implements Requirement {}

    /**
     * One country of a plan, all clusters together.
     *
     * @param plan FTS's id of the plan
     * @param country ISO 3166-1 alpha-3; absent for what is stated for none
     * @param required what the plan requires there
     * @param totals what the whole plan requires
     */
    record PlanWideCountry(String plan, @Nullable String country, PlanTotals required, PlanTotals totals)
            implements Requirement {}

    /**
     * Money that answers no plan: it has a row in FTS's table, and no requirement.
     *
     * @param country ISO 3166-1 alpha-3
     */
    record OfNoPlan(String country) implements Requirement {}

    /**
     * What is said of a plan itself.
     *
     * @param id of FTS
     * @param code of FTS, such as {@code HAFG20}
     * @param name in English
     * @param year of the row that says it
     * @param start first day that it covers
     * @param end last day that it covers
     */
    record Plan(
            String id,
            @Nullable String code,
            @Nullable String name,
            @Nullable Integer year,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}
}
