package org.ctax.command.theme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.ctax.command.desk.Answer;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.RecordKind;
import org.ctax.events.reference.Pillar;
import org.ctax.web.Caller;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/themes")
@Tag(name = "themes", description = "The catalogue of thematic areas")
class ThemeController {
    private final CommandDesk desk;

    ThemeController(CommandDesk desk) {
        this.desk = desk;
    }

    @Roles(Role.COORDINATOR)
    @PostMapping
    @Operation(
            summary = "Add a theme",
            description =
                    "Adds a thematic area to the catalogue. A code, whatever its case, is given once and never to "
                            + "another: CODE_TAKEN. Its id follows from its code.")
    ResponseEntity<Answer> add(@RequestBody Addition request, Caller caller) {
        var command = request.command();
        return desk.create(RecordKind.THEME, command.code(), command.id(), command, caller);
    }

    @Schema(name = "ThemeAddition")
    record Addition(
            @Schema(
                    description = "Unique: letters, digits and . _ -",
                    example = "FTS-5249",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String code,

            @Schema(
                    description = "Catalogue that it comes from",
                    example = "FTS",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String framework,

            @Schema(description = "Pillar of the Global Strategy, where it has one") @Nullable
            Pillar pillar,

            @Schema(description = "In English, at most 500 characters", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String name) {

        AddTheme command() {
            return new AddTheme(
                    Limits.required("code", code),
                    Limits.required("framework", framework),
                    pillar,
                    Limits.required("name", name));
        }
    }
}
