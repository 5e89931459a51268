package org.ctax.command.appeal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ctax.command.desk.Answer;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.Days;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.RecordKind;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Caller;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/appeals")
@Tag(name = "appeals", description = "Sets of requirements published together for a year and a place")
class AppealController {
    private final CommandDesk desk;
    private final Days days;

    AppealController(CommandDesk desk, Days days) {
        this.desk = desk;
        this.days = days;
    }

    @Roles(Role.COORDINATOR)
    @PostMapping
    @Operation(
            summary = "Publish an appeal",
            description = "Its requirements are needs that name it. Its code is unique whatever its case: CODE_TAKEN.")
    ResponseEntity<Answer> publish(@RequestBody Publication request, Caller caller) {
        var command = request.command(days);
        return desk.create(RecordKind.APPEAL, command.id(), command, caller);
    }

    @Roles(Role.COORDINATOR)
    @PostMapping("/{id}/revisions")
    @Operation(
            summary = "Revise an appeal",
            description =
                    "Says anew, in whole, what the appeal says of itself: name, period and countries. Code and year "
                            + "stay as they are where they are absent; a new code must be free: CODE_TAKEN.")
    ResponseEntity<Answer> revise(@PathVariable UUID id, @RequestBody Revision request, Caller caller) {
        return desk.change(RecordKind.APPEAL, id, request.command(id, days), caller);
    }

    @Schema(name = "AppealPublication")
    record Publication(
            @Schema(description = "Made by the client", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID id,

            @Schema(
                    description = "Unique: letters, digits and . _ -",
                    example = "HAFG20",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String code,

            @Schema(description = "At most 500 characters", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(
                    description = "The year that it is for",
                    example = "2020",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Integer year,

            @Schema(description = "First day that it covers") @Nullable
            LocalDate start,

            @Schema(description = "Last day that it covers") @Nullable
            LocalDate end,

            @Schema(description = "ISO 3166-1 alpha-3 of the countries that it is for", example = "[\"AFG\"]") @Nullable
            List<@Nullable String> countries,

            @Schema(description = "Where the fact comes from, where the caller is not the source") @Nullable
            String origin,

            @Schema(description = "Who may know of it; public where it is absent") @Nullable
            Visibility visibility) {

        PublishAppeal command(Days days) {
            return new PublishAppeal(
                    Limits.required("id", id),
                    Limits.required("code", code),
                    Limits.required("name", name),
                    Limits.required("year", year),
                    days.optionalPlanned("start", start),
                    days.optionalPlanned("end", end),
                    Limits.list("countries", countries),
                    origin,
                    Limits.visibility("visibility", visibility));
        }
    }

    @Schema(name = "AppealRevision")
    record Revision(
            @Schema(description = "Unique; as it was where it is absent") @Nullable
            String code,

            @Schema(description = "At most 500 characters", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(description = "As it was where it is absent") @Nullable
            Integer year,

            @Schema(description = "First day that it covers") @Nullable
            LocalDate start,

            @Schema(description = "Last day that it covers") @Nullable
            LocalDate end,

            @Schema(description = "ISO 3166-1 alpha-3 of all the countries that it is for") @Nullable
            List<@Nullable String> countries) {

        ReviseAppeal command(UUID appeal, Days days) {
            return new ReviseAppeal(
                    appeal,
                    code,
                    Limits.required("name", name),
                    year,
                    days.optionalPlanned("start", start),
                    days.optionalPlanned("end", end),
                    Limits.list("countries", countries));
        }
    }
}
