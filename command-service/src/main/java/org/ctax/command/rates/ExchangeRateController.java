package org.ctax.command.rates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.ctax.command.imports.ImportReports;
import org.ctax.command.imports.ImportSummary;
import org.ctax.command.imports.ReceivedFile;
import org.ctax.web.Caller;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/exchange-rates")
@Tag(name = "exchange rates", description = "What currencies were worth in others, as sources published it")
class ExchangeRateController {
    private static final String WHAT =
            "CSV in UTF-8; the first line names the columns date, from, to, rate and source (in "
                    + "any order): one unit of `from` was worth `rate` units of `to` on `date`, as `source` says. A second rate "
                    + "for the same pair and day replaces the first from now on; views of the time before keep the first. Every "
                    + "row is accepted, unchanged (it is known already) or refused with a code; the report is an import. A file "
                    + "that is no such table, or breaks off, is refused as a whole.";

    private final ImportReports reports;
    private final RateTable table;

    ExchangeRateController(ImportReports reports, RateTable table) {
        this.reports = reports;
        this.table = table;
    }

    @Roles(Role.COORDINATOR)
    @PostMapping(consumes = "text/csv")
    @Operation(summary = "Publish exchange rates", description = WHAT)
    ResponseEntity<ImportSummary> publish(
            @Parameter(description = "Id of the import, made by the client; the same again is done once")
                    @RequestParam(required = false)
                    @Nullable
                    UUID id,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        return takeOver(id, "rates.csv", request.getInputStream(), caller);
    }

    @Roles(Role.COORDINATOR)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Publish exchange rates from a file", description = WHAT)
    ResponseEntity<ImportSummary> upload(
            @Parameter(description = "Id of the import, made by the client; the same again is done once")
                    @RequestParam(required = false)
                    @Nullable
                    UUID id,
            @Parameter(description = "The file") @RequestPart("file") MultipartFile file,
            Caller caller)
            throws IOException {
        return takeOver(id, file.getOriginalFilename(), file.getInputStream(), caller);
    }

    private ResponseEntity<ImportSummary> takeOver(
            @Nullable UUID id, @Nullable String name, InputStream content, Caller caller) {
        try (var file = ReceivedFile.of(name, content)) {
            new RateFile(file).check();
            var summary = reports.run(
                    id == null ? UUID.randomUUID() : id,
                    "exchange-rates",
                    List.of(file.file()),
                    caller,
                    report -> table.takeOver(file, caller, report));
            var address = URI.create("/api/imports/" + summary.id());
            return (summary.repeat() ? ResponseEntity.ok() : ResponseEntity.created(address))
                    .location(address)
                    .header("CTAX-Position", Long.toString(summary.position()))
                    .body(summary);
        }
    }
}
