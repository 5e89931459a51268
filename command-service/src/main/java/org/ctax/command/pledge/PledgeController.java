package org.ctax.command.pledge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.ctax.command.desk.Answer;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.Days;
import org.ctax.command.desk.RecordKind;
import org.ctax.command.desk.VisibilityChange;
import org.ctax.web.Caller;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a donor promises, and when, and what for. */
@RestController
@RequestMapping("/api/pledges")
@Tag(
        name = "pledges",
        description = "Promised and paid money: a pledge with its commitments, contributions and allocations")
class PledgeController {
    private final CommandDesk desk;
    private final Days days;

    PledgeController(CommandDesk desk, Days days) {
        this.desk = desk;
        this.days = days;
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping
    @Operation(summary = "Record a pledge", description = """
                    A promise of money or its worth in kind. Money that nobody had announced is recorded and fulfilled at \
                    once: say the stage that it has reached. CODE_TAKEN where the donor has used the reference before; \
                    EARMARK_GRADE where the grade does not fit what the earmark names.""")
    ResponseEntity<Answer> record(@RequestBody PromiseRequests.Recording request, Caller caller) {
        var command = request.command(days);
        return desk.create(RecordKind.PLEDGE, command.pledgeId(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/increases")
    @Operation(summary = "Promise more", description = """
                    PLEDGE_CLOSED where the pledge was withdrawn, lapsed or taken back.""")
    ResponseEntity<Answer> increase(
            @PathVariable UUID id, @RequestBody PromiseRequests.Increase request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "increases", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/cuts")
    @Operation(summary = "Promise less", description = """
                    Of what is not committed: BELOW_COMMITTED beyond that. \
                    Allocations that no longer fit lose money, the newest first, and the event names them.""")
    ResponseEntity<Answer> cut(@PathVariable UUID id, @RequestBody PromiseRequests.Cut request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "cuts", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/withdrawals")
    @Operation(summary = "Withdraw a pledge", description = """
                    Takes back what is not committed: NOTHING_OUTSTANDING where that is nothing. What is committed may \
                    still be paid. Allocations that no longer fit lose money, the newest first, and the event names them.""")
    ResponseEntity<Answer> withdraw(
            @PathVariable UUID id, @RequestBody PromiseRequests.Withdrawal request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "withdrawals", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/lapses")
    @Operation(summary = "Let a pledge lapse", description = """
                    What is not committed ran out of time; as a withdrawal, and told apart from one.""")
    ResponseEntity<Answer> lapse(@PathVariable UUID id, @RequestBody PromiseRequests.Lapse request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "lapses", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/instalments")
    @Operation(summary = "Schedule instalments", description = """
                    All of them; they replace the schedule before. INSTALMENTS_EXCEED_PLEDGE where they sum to more than is \
                    pledged.""")
    ResponseEntity<Answer> schedule(
            @PathVariable UUID id, @RequestBody PromiseRequests.Schedule request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "instalments", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/reclassifications")
    @Operation(summary = "Earmark a pledge differently", description = """
                    What is allocated stays where it is; what is allocated from now on must satisfy the new earmark.""")
    ResponseEntity<Answer> reclassify(
            @PathVariable UUID id, @RequestBody PromiseRequests.Reclassification request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "reclassifications", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/visibilities")
    @Operation(
            summary = "Make a pledge known to others",
            description =
                    "Says who may know of it from now on (VISIBILITY_UNCHANGED where just these may already). Its "
                            + "entries follow, but for those that were known to fewer than the pledge was.")
    ResponseEntity<Answer> changeVisibility(
            @PathVariable UUID id, @RequestBody VisibilityChange request, Caller caller) {
        var command = request.command(id, days, ChangePledgeVisibility::new);
        return desk.enter(RecordKind.PLEDGE, id, "visibilities", command.id(), command, caller);
    }
}
