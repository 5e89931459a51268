package org.ctax.command.participant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.ctax.command.desk.Answer;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.Days;
import org.ctax.command.desk.DerivedId;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.RecordKind;
import org.ctax.events.participant.ParticipantKind;
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
@RequestMapping("/api/participants")
@Tag(name = "participants", description = "Organizations that take part: donors, entities, Member States, providers")
class ParticipantController {
    private final CommandDesk desk;
    private final Days days;

    ParticipantController(CommandDesk desk, Days days) {
        this.desk = desk;
        this.days = days;
    }

    @Roles(Role.COORDINATOR)
    @PostMapping
    @Operation(
            summary = "Register a participant",
            description =
                    "Enters an organization in the register. Its code is unique whatever its case, and is for ever: "
                            + "CODE_TAKEN where another has it.")
    ResponseEntity<Answer> register(@RequestBody Registration request, Caller caller) {
        var command = request.command();
        return desk.create(RecordKind.PARTICIPANT, command.id(), command, caller);
    }

    @Roles(Role.COORDINATOR)
    @PostMapping("/{id}/names")
    @Operation(
            summary = "Rename a participant",
            description = "From the given day on the organization bears another name; before it, it is shown under the "
                    + "name that it had. Another name from the same day replaces the first.")
    ResponseEntity<Answer> rename(@PathVariable UUID id, @RequestBody Naming request, Caller caller) {
        var command = request.command(id, days);
        var entry =
                request.id == null ? DerivedId.of(id.toString(), command.from().toString()) : request.id;
        return desk.enter(RecordKind.PARTICIPANT, id, "names", entry, command, caller);
    }

    @Schema(name = "ParticipantRegistration")
    record Registration(
            @Schema(description = "Made by the client", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID id,

            @Schema(
                    description = "Short and unique: letters, digits and . _ -",
                    example = "UNODC",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String code,

            @Schema(description = "At most 500 characters", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            ParticipantKind kind,

            @Schema(description = "ISO 3166-1 alpha-3, of a State", example = "NOR") @Nullable
            String country,

            @Schema(
                    description = "Where the fact comes from, where the caller is not the source",
                    example = "A/63/89, para. 65")
            @Nullable
            String origin,

            @Schema(description = "Who may know of it; public where it is absent") @Nullable
            Visibility visibility) {

        RegisterParticipant command() {
            return new RegisterParticipant(
                    Limits.required("id", id),
                    Limits.required("code", code),
                    Limits.required("name", name),
                    Limits.required("kind", kind),
                    country,
                    origin,
                    Limits.visibility("visibility", visibility));
        }
    }

    @Schema(name = "ParticipantNaming")
    record Naming(
            @Schema(description = "Made by the client; not needed, since name and day say all") @Nullable
            UUID id,

            @Schema(description = "At most 500 characters", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(description = "First day of the name", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LocalDate from) {

        RenameParticipant command(UUID participant, Days days) {
            return new RenameParticipant(participant, Limits.required("name", name), days.planned("from", from));
        }
    }
}
