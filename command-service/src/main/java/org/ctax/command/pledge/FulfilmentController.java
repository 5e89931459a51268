package org.ctax.command.pledge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.ctax.command.desk.Answer;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.Days;
import org.ctax.command.desk.RecordKind;
import org.ctax.web.Caller;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From a promise to money, and back. */
@RestController
@RequestMapping("/api/pledges")
@Tag(name = "pledges")
class FulfilmentController {
    private final CommandDesk desk;
    private final Days days;

    FulfilmentController(CommandDesk desk, Days days) {
        this.desk = desk;
        this.days = days;
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/commitments")
    @Operation(summary = "Commit to a pledge", description = """
                    A binding agreement on a part of it. EXCEEDS_PLEDGE beyond what is promised, unless overFulfilment says \
                    so: then the promise rises with it. PLEDGE_CLOSED where it was withdrawn, lapsed or taken back.""")
    ResponseEntity<Answer> commit(
            @PathVariable UUID id, @RequestBody FulfilmentRequests.Commitment request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "commitments", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/contributions")
    @Operation(summary = "Receive a contribution", description = """
                    Money or goods, in whatever currency they came; in another one than that of the pledge with the rate \
                    (MISSING_RATE). What is received is also committed. EXCEEDS_PLEDGE beyond what is promised, unless \
                    overFulfilment says so; PLEDGE_CLOSED beyond what is committed of a withdrawn pledge.""")
    ResponseEntity<Answer> receive(
            @PathVariable UUID id, @RequestBody FulfilmentRequests.Contribution request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "contributions", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/refunds")
    @Operation(summary = "Pay back", description = """
                    Money that goes back to the donor leaves the purse: what is received, committed and pledged sinks by it. \
                    EXCEEDS_RECEIVED beyond what was received. Allocations that no longer fit lose money, the newest first, and the event names them.""")
    ResponseEntity<Answer> refund(
            @PathVariable UUID id, @RequestBody FulfilmentRequests.Refund request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "refunds", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/corrections")
    @Operation(summary = "Correct an entry", description = """
                    Takes back exactly what the entry did, under its value date, once (ALREADY_CORRECTED). WOULD_UNBALANCE \
                    where something stands on it: correct that first. To correct the pledge itself takes back all its entries, \
                    one by one, the newest first, and frees its reference.""")
    ResponseEntity<Answer> correct(
            @PathVariable UUID id, @RequestBody FulfilmentRequests.Correction request, Caller caller) {
        var command = request.command(id);
        return desk.enter(RecordKind.PLEDGE, id, "corrections", command.id(), command, caller);
    }
}
