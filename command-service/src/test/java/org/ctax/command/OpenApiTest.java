package org.ctax.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who has only the description must be able to use the interface. */
@WithHttp
class OpenApiTest {
    private static final Set<String> ANSWERS =
            Set.of("200", "201", "400", "404", "409", "412", "413", "415", "422", "503");

    @Autowired
    Http http;

    private JsonNode api() {
        var reply = http.get("/internal/api-docs");
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    @Test
    void every_operation_says_what_it_does_and_what_it_may_answer() {
        var paths = api().path("paths");

        assertThat(paths.propertyNames()).contains("/api/participants", "/api/needs/{id}/closings");
        paths.forEachEntry((path, operations) -> operations.forEach(operation -> {
            assertThat(operation.path("summary").asString()).as(path).isNotBlank();
            assertThat(operation.path("description").asString()).as(path).isNotBlank();
            assertThat(operation.path("tags").isEmpty()).as(path).isFalse();
            assertThat(operation.path("responses").propertyNames()).as(path).containsAll(ANSWERS);
            assertThat(operation.path("requestBody").isMissingNode()).as(path).isFalse();
        }));
    }

    @Test
    void shapes_are_what_is_on_the_wire() {
        var schemas = api().path("components").path("schemas");

        assertThat(schemas.path("Amount")
                        .path("properties")
                        .path("amount")
                        .path("type")
                        .asString())
                .isEqualTo("string");
        assertThat(schemas.path("NeedIdentification")
                        .path("properties")
                        .path("required")
                        .path("$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Amount");
        assertThat(schemas.path("Answer").path("required").size()).isEqualTo(4);
        assertThat(schemas.path("CountryShare").path("required").toString()).isEqualTo("[\"country\"]");
        assertThat(schemas.path("Problem").path("required").toString())
                .contains("code")
                .doesNotContain("field");
    }

    @Test
    void every_field_of_a_request_says_what_it_is() {
        api().path("components")
                .path("schemas")
                .forEachEntry((name, schema) -> schema.path("properties")
                        .forEachEntry((field, shape) -> assertThat(shape.has("description")
                                        || shape.has("$ref")
                                        || shape.has("enum")
                                        || inLanguage(name))
                                .as(name + "." + field)
                                .isTrue()));
    }

    /** These are described, once for all, where the events are. */
    private static boolean inLanguage(String name) {
        return Set.of(
                        "Attendance",
                        "CountryShare",
                        "Earmark",
                        "ExchangeRate",
                        "ImportedRow",
                        "Instalment",
                        "NeedShare",
                        "Placement",
                        "ThemeShare",
                        "Visibility")
                .contains(name);
    }
}
