package org.ctax.command.imports.fts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ctax.command.imports.ImportSummary;
import org.ctax.command.imports.ReceivedFile;
import org.ctax.command.imports.RunningImports;
import org.ctax.web.Caller;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports", description = "Files of other systems, taken over row by row")
class FtsImportController {
    private static final String HOW = " Files of any name are recognized by what is in them, several in one call are "
            + "taken over in their order. Every row is accepted, unchanged (it says what was known) or refused with a code "
            + "and the field that it is about; other rows do not suffer. A file that is broken or of another kind is refused "
            + "together with all others of the call, and nothing is written: MALFORMED_JSON, MALFORMED_CSV, "
            + "UNKNOWN_CONTENT, OTHER_CONTENT, MISSING_PLAN, REPEATED_REQUIREMENTS, EMPTY_FILE, BODY_TOO_LARGE. The same "
            + "again, at whatever time, changes nothing; an import that broke off is finished by sending it again.";

    private final FtsImports imports;

    FtsImportController(FtsImports imports) {
        this.imports = imports;
    }

    @Roles(Role.COORDINATOR)
    @PostMapping(path = "/fts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Take over flows of FTS",
            description =
                    "Answers of FTS's search for flows, as JSON. New money becomes a pledge at the stage of the flow, "
                            + "money handed on a transfer, a negative flow a refund or a return; organizations, clusters and plans "
                            + "become participants, themes and appeals. A higher version of a flow corrects it or moves it on; the "
                            + "same version with other content is refused: SAME_VERSION_DIFFERENT_CONTENT." + HOW)
    @ApiResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = ImportSummary.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = ImportBegun.class)))
    ResponseEntity<?> flows(
            @Parameter(description = "Id of the import, made by the client; the same again is done once")
                    @RequestParam(required = false)
                    @Nullable
                    UUID id,
            @Parameter(description = "True to be answered when all is done") @RequestParam(defaultValue = "false")
                    boolean wait,
            @Parameter(description = "The files") @RequestPart("file") List<MultipartFile> file,
            Caller caller)
            throws IOException {
        return takeOver(FtsFile.Kind.FLOWS, id, wait, file, caller);
    }

    @Roles(Role.COORDINATOR)
    @PostMapping(path = "/fts-requirements", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Take over requirements of FTS",
            description = "Tables of requirements by country or by cluster as CSV, the overview of plans and the "
                    + "requirements of one plan as JSON, in any order. Plans become appeals, what they require in a country "
                    + "and cluster becomes a need in United States dollars." + HOW)
    @ApiResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = ImportSummary.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = ImportBegun.class)))
    ResponseEntity<?> requirements(
            @Parameter(description = "Id of the import, made by the client; the same again is done once")
                    @RequestParam(required = false)
                    @Nullable
                    UUID id,
            @Parameter(description = "True to be answered when all is done") @RequestParam(defaultValue = "false")
                    boolean wait,
            @Parameter(description = "The files") @RequestPart("file") List<MultipartFile> file,
            Caller caller)
            throws IOException {
        return takeOver(FtsFile.Kind.REQUIREMENTS, id, wait, file, caller);
    }

    @Schema(name = "ImportBegun", description = "An import that goes on by itself")
    record ImportBegun(
            @Schema(description = "Id of the import") UUID id,

            @Schema(description = "Position at which it is known; a view asked with atLeast=POSITION shows it")
            long position,

            @Schema(description = "Where its report grows") String report) {}

    private ResponseEntity<?> takeOver(
            FtsFile.Kind kind, @Nullable UUID id, boolean wait, List<MultipartFile> sent, Caller caller)
            throws IOException {
        var begun = imports.begin(id == null ? UUID.randomUUID() : id, kind, received(sent), caller);
        var address = URI.create("/api/imports/" + begun.id());
        if (!wait) {
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .location(address)
                    .header("CTAX-Position", Long.toString(begun.position()))
                    .body(new ImportBegun(begun.id(), begun.position(), address.toString()));
        }
        var summary = RunningImports.await(begun.summary());
        return ResponseEntity.ok()
                .location(address)
                .header("CTAX-Position", Long.toString(summary.position()))
                .body(summary);
    }

    private static List<ReceivedFile> received(List<MultipartFile> sent) throws IOException {
        var received = new ArrayList<ReceivedFile>();
        try {
            for (var file : sent) {
                received.add(ReceivedFile.of(file.getOriginalFilename(), file.getInputStream()));
            }
            return received;
        } catch (Refusal refusal) {
            received.forEach(ReceivedFile::close);
            throw refusal;
        }
    }
}
