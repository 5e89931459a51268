package org.ctax.command.imports.fts;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.ctax.events.fts.Requirement;
import org.ctax.events.reference.Reference;
import org.jspecify.annotations.Nullable;

/** Reads the rows of FTS's two tables of requirements: by country and plan, and by country, plan and cluster. */
final class RequirementTable {
    private static final String CLUSTER = "clusterCode";
    private static final List<String> COLUMNS = List.of("countryCode", "id", "name", "code", "year", "requirements");

    private RequirementTable() {}

    static void checkHeader(List<String> columns) throws FileRefused {
        var missing = new TreeSet<>(COLUMNS);
        columns.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new FileRefused(
                    "UNKNOWN_CONTENT",
                    "The file is neither JSON nor a table of requirements: it has no columns " + missing + ".");
        }
    }

    static @Nullable String reference(CSVRecord row) {
        var plan = text(row, "id");
        var cluster = text(row, CLUSTER);
        return cluster == null ? plan : plan + "/" + cluster;
    }

    static Requirement read(CSVRecord row) {
        var country = country(row);
        var id = text(row, "id");
        var stated = text(row, "requirements");
        var required = stated == null
                ? null
                : RequirementReader.requirement("requirements", Figures.parsed("requirements", stated));
        if (id == null) {
            if (required != null) {
                throw RowRefused.missing("id");
            }
            return new Requirement.OfNoPlan(country);
        }
        var plan = new Requirement.Plan(
                id, text(row, "code"), text(row, "name"), year(row), day(row, "startDate"), day(row, "endDate"));
        return row.isMapped(CLUSTER)
                ? new Requirement.OfCluster(plan, country, text(row, CLUSTER), text(row, "cluster"), required)
                : new Requirement.OfCountry(plan, country, required);
    }

    private static String country(CSVRecord row) {
        var code = text(row, "countryCode");
        if (code == null) {
            throw RowRefused.missing("countryCode");
        }
        if (Reference.country(code).isEmpty()) {
            throw new RowRefused("UNKNOWN_COUNTRY", "countryCode", "no country has the code " + code);
        }
        return code;
    }

    private static @Nullable Integer year(CSVRecord row) {
        var year = text(row, "year");
        if (year != null && !year.matches("\\d{4}")) {
            throw RowRefused.invalid("year", "is not a year");
        }
        return year == null ? null : Integer.valueOf(year);
    }

    private static @Nullable LocalDate day(CSVRecord row, String column) {
        var day = text(row, column);
        return day == null ? null : Figures.day(column, day);
    }

    private static @Nullable String text(CSVRecord row, String column) {
        if (!row.isMapped(column)) {
            return null;
        }
        var text = row.get(column).strip();
        return text.isEmpty() ? null : text;
    }
}
