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

/** What the money of a pledge is for. */
@RestController
@RequestMapping("/api/pledges")
@Tag(name = "pledges")
class AllocationController {
    private final CommandDesk desk;
    private final Days days;

    AllocationController(CommandDesk desk, Days days) {
        this.desk = desk;
        this.days = days;
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/allocations")
    @Operation(summary = "Allocate money", description = """
                    To a need or an activity: UNKNOWN_NEED, NEED_CLOSED, UNKNOWN_ACTIVITY, ACTIVITY_CANCELLED. EXCEEDS_PURSE \
                    beyond what is left to allocate, EXCEEDS_SOURCE beyond what is left of the named entry; OUTSIDE_EARMARK \
                    where the donor does not allow it.""")
    ResponseEntity<Answer> allocate(
            @PathVariable UUID id, @RequestBody AllocationRequests.Allocation request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "allocations", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/releases")
    @Operation(summary = "Release an allocation", description = """
                    All or a part of it is free again. EXCEEDS_ALLOCATION beyond what is left of it, NOTHING_ALLOCATED where \
                    that is nothing.""")
    ResponseEntity<Answer> release(
            @PathVariable UUID id, @RequestBody AllocationRequests.Release request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "releases", command.id(), command, caller);
    }

    @Roles({Role.DONOR, Role.COORDINATOR})
    @PostMapping("/{id}/reassignments")
    @Operation(summary = "Reassign an allocation", description = """
                    All or a part of it is for something else from now on: a new allocation under the id of this entry. \
                    Refused as an allocation and as a release would be.""")
    ResponseEntity<Answer> reassign(
            @PathVariable UUID id, @RequestBody AllocationRequests.Reassignment request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.PLEDGE, id, "reassignments", command.id(), command, caller);
    }
}
