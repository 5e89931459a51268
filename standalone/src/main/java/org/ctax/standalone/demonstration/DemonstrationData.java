package org.ctax.standalone.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files hold. Their README tells what it means.
 *
 * @param exchangeRates the table as it is sent
 */
record DemonstrationData(
        List<Participant> participants,
        List<Appeal> appeals,
        List<Need> needs,
        List<Activity> activities,
        List<Pledge> pledges,
        byte[] exchangeRates) {
    private static final String FOLDER = "demonstration/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static DemonstrationData read() {
        try {
            return new DemonstrationData(
                    List.of(records("participants", Participant[].class)),
                    List.of(records("appeals", Appeal[].class)),
                    List.of(records("needs", Need[].class)),
                    List.of(records("activities", Activity[].class)),
                    List.of(records("pledges", Pledge[].class)),
                    new ClassPathResource(FOLDER + "exchange-rates.csv").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T records(String name, Class<T> type) throws IOException {
        try (InputStream file = new ClassPathResource(FOLDER + name + ".json").getInputStream()) {
            return JSON.readValue(file, type);
        }
    }

    /** @param paragraph of the report that it comes from, as in all records */
    record Participant(
            String code, String name, String kind, @Nullable String country, String paragraph) {}

    record Appeal(
            String code,
            String name,
            int year,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String paragraph) {}

    record Need(
            String key,
            String country,
            String theme,
            String title,
            String priority,
            JsonNode required,
            LocalDate since,
            @Nullable String appeal,
            boolean illustrative,
            String paragraph) {}

    record Activity(
            String key,
            String title,
            String kind,
            String theme,
            List<String> countries,
            @Nullable String place,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String datePrecision,
            State state,
            String lead,
            List<String> supporting,
            @Nullable List<NeedShare> needs,
            @Nullable Integer officials,
            @Nullable Integer participantCountries,
            @Nullable String description,
            String paragraph) {}

    enum State {
        REQUESTED,
        PLANNED,
        ONGOING,
        COMPLETED
    }

    record NeedShare(String need, String share) {}

    record Pledge(
            String key,
            String reference,
            String donor,
            LocalDate date,
            String kind,
            String form,
            JsonNode amount,
            @Nullable JsonNode equivalent,
            @Nullable JsonNode exchangeRate,
            @Nullable String conditions,
            Earmark earmark,
            @Nullable List<Instalment> schedule,
            List<Commitment> commitments,
            List<Contribution> contributions,
            List<Allocation> allocations,
            boolean illustrative,
            String paragraph) {}

    record Earmark(
            String grade,
            @Nullable String pillar,
            @Nullable String theme,
            @Nullable String region,
            @Nullable String country,
            @Nullable String activity) {}

    record Instalment(LocalDate due, JsonNode amount) {}

    record Commitment(
            String key,
            LocalDate date,
            JsonNode amount,
            @Nullable JsonNode equivalent,
            @Nullable JsonNode exchangeRate) {}

    record Contribution(
            String key,
            LocalDate valueDate,
            JsonNode amount,
            @Nullable JsonNode equivalent,
            @Nullable JsonNode exchangeRate) {}

    /** To a need, or else to an activity. */
    record Allocation(
            String key,
            LocalDate date,
            @Nullable String need,
            @Nullable String activity,
            JsonNode amount) {}
}
