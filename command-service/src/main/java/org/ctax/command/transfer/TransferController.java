package org.ctax.command.transfer;

import static org.ctax.command.desk.Limits.required;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.command.desk.Answer;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.Days;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.RecordKind;
import org.ctax.command.desk.VisibilityChange;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.pledge.Stage;
import org.ctax.events.reference.Placement;
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
@RequestMapping("/api/transfers")
@Tag(name = "transfers", description = "Money that one participant hands to another; it is never counted twice")
class TransferController {
    private final CommandDesk desk;
    private final Days days;

    TransferController(CommandDesk desk, Days days) {
        this.desk = desk;
        this.days = days;
    }

    @Roles({Role.DONOR, Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping
    @Operation(summary = "Record a transfer", description = """
                    Takes its amount from one place and gives it to another, at its stage and those before it: the total of \
                    all places stays as it is. A place that says nothing is the row "not specified". NEED_ELSEWHERE where \
                    the need of a place is not of the country, theme and appeal of that place.""")
    ResponseEntity<Answer> record(@RequestBody Recording request, Caller caller) {
        var command = request.command(days);
        return desk.create(RecordKind.TRANSFER, command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping("/{id}/corrections")
    @Operation(summary = "Correct a transfer", description = """
                    Takes it back as a whole, under its value date, once (ALREADY_CORRECTED). What was right is recorded anew.""")
    ResponseEntity<Answer> correct(@PathVariable UUID id, @RequestBody Correction request, Caller caller) {
        var command = request.command(id);
        return desk.enter(RecordKind.TRANSFER, id, "corrections", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping("/{id}/visibilities")
    @Operation(
            summary = "Make a transfer known to others",
            description =
                    "Says who may know of it from now on (VISIBILITY_UNCHANGED where just these may already). Its "
                            + "entries follow, but for those that were known to fewer than the transfer was.")
    ResponseEntity<Answer> changeVisibility(
            @PathVariable UUID id, @RequestBody VisibilityChange request, Caller caller) {
        var command = request.command(id, days, ChangeTransferVisibility::new);
        return desk.enter(RecordKind.TRANSFER, id, "visibilities", command.id(), command, caller);
    }

    @Schema(
            name = "TransferRecording",
            requiredProperties = {"id", "from", "to", "amount", "stage", "valueDate"})
    record Recording(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "The participant that hands it on") @Nullable
            UUID transferor,

            @Schema(description = "The participant that gets it") @Nullable
            UUID recipient,

            @Schema(description = "Of the participant that hands it on; at most 500 characters") @Nullable
            String reference,

            @Schema(description = "Where it stood") @Nullable
            Placement from,

            @Schema(description = "Where it stands") @Nullable
            Placement to,

            @Schema(description = "How much, more than 0") @Nullable
            MonetaryAmount amount,

            @Schema(description = "Its worth in another currency, where the reporter states it") @Nullable
            MonetaryAmount equivalent,

            @Schema(description = "Between the currency of the amount and another one") @Nullable
            ExchangeRate rate,

            @Schema(description = "How far it has come") @Nullable
            Stage stage,

            @Schema(description = "What it is for; at most 4000 characters") @Nullable
            String description,

            @Schema(description = "Where the fact comes from, where the caller is not the source") @Nullable
            String origin,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "Who may know of it; public where it is absent") @Nullable
            Visibility visibility) {

        RecordTransfer command(Days days) {
            return new RecordTransfer(
                    required("id", id),
                    transferor,
                    recipient,
                    reference,
                    required("from", from),
                    required("to", to),
                    Limits.amount("amount", amount),
                    equivalent,
                    rate,
                    required("stage", stage),
                    description,
                    origin,
                    days.happened("valueDate", valueDate),
                    Limits.visibility("visibility", visibility));
        }
    }

    @Schema(
            name = "TransferCorrection",
            requiredProperties = {"id", "reason"})
    record Correction(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason) {

        CorrectTransfer command(UUID transfer) {
            return new CorrectTransfer(transfer, required("id", id), required("reason", reason));
        }
    }
}
