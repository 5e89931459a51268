package org.ctax.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who has only the description must be able to use the interface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final String SCHEMAS = "#/components/schemas/";

    private final ReadSide exchange;
    private final JsonNode api;

    OpenApiTest(@TempDir Path data) {
        exchange = ReadSide.start(data);
        api = exchange.problem("/internal/api-docs", 200);
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhyItMayBeRefused() {
        api.path("paths")
                .forEachEntry((path, operations) -> operations.forEach(operation -> {
                    assertThat(operation.path("summary").asString()).as(path).isNotBlank();
                    assertThat(operation.path("description").asString())
                            .as(path)
                            .isNotBlank();
                    assertThat(operation.path("tags").isEmpty()).as(path).isFalse();
                    for (var status : List.of("400", "404", "503")) {
                        var refusal = operation.path("responses").path(status);
                        assertThat(refusal.path("description").asString())
                                .as(path)
                                .isNotBlank();
                        assertThat(refusal.at("/content/application~1problem+json/schema/$ref")
                                        .asString())
                                .as(path)
                                .isEqualTo(SCHEMAS + "Problem");
                    }
                    operation
                            .path("parameters")
                            .forEach(parameter -> assertThat(
                                            parameter.path("description").asString()
                                                    + parameter.path("in").asString())
                                    .as("%s %s", path, parameter)
                                    .isNotEqualTo("query"));
                }));
    }

    @Test
    void everyAnswerHasAShapeWithFields() {
        api.path("paths").forEachEntry((path, operations) -> {
            var schema = operations.at("/get/responses/200/content/application~1json/schema");
            if (operations.has("get") && !path.equals("/api/feed")) {
                assertThat(fieldsOf(schema.has("items") ? schema.path("items") : schema))
                        .as(path)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void rowsAndPagesShowTheirFields() {
        assertThat(fieldsOf(row("/api/pledges"))).contains("id", "donorName", "pledged", "recorded", "position");
        assertThat(fieldsOf(row("/api/needs"))).contains("id", "title", "required", "gap", "overCovered");
        assertThat(fieldsOf(row("/api/activities"))).contains("id", "title", "leadCode", "start");
        assertThat(fieldsOf(row("/api/transfers"))).contains("id", "amount", "currency", "stage");
        assertThat(fieldsOf(row("/api/funding"))).contains("required", "pledged", "gap", "donor", "countryName");
        assertThat(fieldsOf(page("/api/pledges/{id}"))).contains("earmark", "own", "history", "version", "asOf");
        assertThat(fieldsOf(page("/api/needs/{id}"))).contains("title", "history", "origin", "illustrative");
        assertThat(fieldsOf(page("/api/activities/{id}"))).contains("plan", "results", "history");
        assertThat(fieldsOf(page("/api/transfers/{id}"))).contains("from", "to", "rate", "history");
        var required = page("/api/pledges/{id}").path("required").toString();
        assertThat(required).contains("\"id\"", "\"earmark\"", "\"history\"").doesNotContain("\"donor\"", "facts");
    }

    @Test
    void aHistoryConsistsOfTheEventsOfItsFamily() {
        var history = page("/api/pledges/{id}").path("properties").path("history");
        var event = resolved(resolved(history.path("items")).path("properties").path("event"));
        assertThat(event.path("oneOf").valueStream().map(one -> one.path("$ref").asString()))
                .contains(SCHEMAS + "PledgeRecorded", SCHEMAS + "AllocationMade")
                .hasSize(15);
    }

    @Test
    void nothingThatIsAnsweredIsAnObjectOfWhichNobodySaysWhatIsInIt() {
        var bare = new TreeSet<String>();
        api.path("components").path("schemas").forEachEntry((name, schema) -> look(name, schema, bare));
        assertThat(bare).isEmpty();
    }

    private static void look(String name, JsonNode schema, Set<String> bare) {
        schema.path("properties").forEachEntry((field, shape) -> look(name + "." + field, shape, bare));
        if (schema.has("items")) {
            look(name + "[]", schema.path("items"), bare);
        }
        if (schema.has("additionalProperties")) {
            look(name + "{}", schema.path("additionalProperties"), bare);
        }
        var said = List.of("$ref", "oneOf", "properties", "items", "enum", "additionalProperties");
        var simple = schema.has("type") && !schema.path("type").asString().equals("object");
        if (!simple && said.stream().noneMatch(schema::has)) {
            bare.add(name);
        }
    }

    @Test
    void everyFieldOfARowAndOfAPageIsDescribed() {
        for (var name : List.of("Pledge", "Need", "Activity", "Transfer")) {
            for (var kind : List.of("Row", "Page")) {
                api.path("components")
                        .path("schemas")
                        .path(name + kind)
                        .path("properties")
                        .forEachEntry((field, shape) -> assertThat(shape.has("description") || shape.has("example"))
                                .as("%s%s.%s", name, kind, field)
                                .isTrue());
            }
        }
    }

    private JsonNode page(String path) {
        return resolved(api.path("paths").path(path).at("/get/responses/200/content/application~1json/schema"));
    }

    private JsonNode row(String path) {
        var properties = page(path).path("properties");
        return resolved((properties.has("items") ? properties.path("items") : properties.path("rows")).path("items"));
    }

    private List<String> fieldsOf(JsonNode schema) {
        return List.copyOf(resolved(schema).path("properties").propertyNames());
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? api.path("components")
                        .path("schemas")
                        .path(schema.path("$ref").asString().substring(SCHEMAS.length()))
                : schema;
    }
}
