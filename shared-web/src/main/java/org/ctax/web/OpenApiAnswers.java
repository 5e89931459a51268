package org.ctax.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What every operation may be sent and may answer beside its own. */
final class OpenApiAnswers implements OpenApiCustomizer {
    private static final Map<Integer, String> REFUSALS = new TreeMap<>(
            Map.of(
                    400,
                            "The request is not understood: MALFORMED_JSON, MISSING_FIELD, INVALID_FIELD, UNKNOWN_FIELD and the like",
                    401,
                            "Nobody has signed in, or with a token that is not good: TOKEN_MISSING, TOKEN_EXPIRED, TOKEN_INVALID",
                    403,
                            "The account may not: NO_ROLE, ROLE_FORBIDDEN, NOT_YOUR_PARTICIPANT, PARTICIPANT_REQUIRED and the like",
                    429, "More is asked than is answered; Retry-After says when it is again: TOO_MANY_REQUESTS",
                    404, "There is nothing of this id: UNKNOWN_PLEDGE and the like",
                    503,
                            "Not possible now, and may be tried again: OUTCOME_UNKNOWN, STORE_UNAVAILABLE, IDENTITY_UNAVAILABLE, VIEW_BEHIND, VIEWS_BUILDING"));
    private static final Map<Integer, String> REFUSALS_OF_COMMANDS = new TreeMap<>(Map.of(
            409,
                    "It does not fit what has happened before: ID_TAKEN, CODE_TAKEN, NEED_CLOSED, EXCEEDS_PLEDGE and the like",
            412, "The record has moved on from the version in If-Match: STALE_VERSION",
            413, "More was sent than is read: BODY_TOO_LARGE",
            415, "Sent as what is not read here: UNSUPPORTED_MEDIA_TYPE",
            422, "It is understood, and against a rule: DATE_OUT_OF_RANGE, UNKNOWN_THEME and the like"));

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents().addSchemas("Amount", OpenApi.amount());
        ModelConverters.getInstance(api.getSpecVersion() == SpecVersion.V31)
                .read(Problem.class)
                .forEach(api.getComponents()::addSchemas);
        api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(OpenApiAnswers::complete));
    }

    private static void complete(HttpMethod method, Operation operation) {
        operation.addParametersItem(header("X-Correlation-Id", "Names the request in the exchange's log and events"));
        operation.addParametersItem(header(
                "CTAX-Participant", "Id of the participant for which the caller acts, where its account has several"));
        operation.getResponses().values().forEach(OpenApiAnswers::asJson);
        var refusals = new LinkedHashMap<>(REFUSALS);
        if (method == HttpMethod.POST) {
            command(operation);
            refusals.putAll(REFUSALS_OF_COMMANDS);
        }
        new TreeMap<>(refusals)
                .forEach((status, why) -> operation.getResponses().putIfAbsent(status.toString(), problem(why)));
    }

    /** A command is done ({@code 201}), or was done before ({@code 200}). */
    private static void command(Operation operation) {
        operation.addParametersItem(header("If-Match", "The version of the record on which the caller acts, as \"7\""));
        operation.addParametersItem(header("CTAX-Source", "From where it is sent, one lower-case word; api if absent"));
        var done = operation.getResponses().get("200");
        if (done != null && !operation.getResponses().containsKey("201")) {
            done.setDescription("The same was sent before; nothing was done");
            headers(done);
            operation
                    .getResponses()
                    .addApiResponse(
                            "201", headers(new ApiResponse().description("Done").content(done.getContent())));
        }
    }

    private static ApiResponse headers(ApiResponse answer) {
        return answer.addHeaderObject("Location", header(new StringSchema(), "Address of what was recorded"))
                .addHeaderObject("CTAX-Position", header(new IntegerSchema().format("int64"), "As in the body"))
                .addHeaderObject("ETag", header(new StringSchema(), "Version of the record, for If-Match"));
    }

    private static Header header(Schema<?> schema, String description) {
        return new Header().schema(schema).description(description);
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(false)
                .description(description)
                .schema(new StringSchema());
    }

    private static void asJson(ApiResponse answer) {
        var content = answer.getContent();
        if (content != null && content.containsKey("*/*")) {
            content.addMediaType("application/json", content.remove("*/*"));
        }
    }

    private static ApiResponse problem(String why) {
        return new ApiResponse()
                .description(why)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
