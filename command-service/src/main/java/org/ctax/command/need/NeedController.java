package org.ctax.command.need;

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

@RestController
@RequestMapping("/api/needs")
@Tag(name = "needs", description = "Gaps in the capacity of a State, and what it would take to close them")
class NeedController {
    private final CommandDesk desk;
    private final Days days;

    NeedController(CommandDesk desk, Days days) {
        this.desk = desk;
        this.days = days;
    }

    @Roles({Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping
    @Operation(
            summary = "Identify a need",
            description =
                    "Its country, theme and appeal never change: what was entered in the wrong place is withdrawn "
                            + "and identified anew. Its first requirement is the original one.")
    ResponseEntity<Answer> identify(@RequestBody NeedRequests.Identification request, Caller caller) {
        var command = request.command(days);
        return desk.create(RecordKind.NEED, command.id(), command, caller);
    }

    @Roles({Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping("/{id}/requirements")
    @Operation(
            summary = "Revise the requirement of a need",
            description = "The requirement from now on, in whole and in the currency of the need (WRONG_CURRENCY). The "
                    + "original one stands beside it. NEED_CLOSED where the need is closed.")
    ResponseEntity<Answer> revise(@PathVariable UUID id, @RequestBody NeedRequests.Revision request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.NEED, id, "requirements", command.id(), command, caller);
    }

    @Roles({Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping("/{id}/original-requirements")
    @Operation(
            summary = "Correct the original requirement of a need",
            description = "Says what was required at first, where the exchange was told something else. The revised "
                    + "requirement stays as it is.")
    ResponseEntity<Answer> correctOriginal(
            @PathVariable UUID id, @RequestBody NeedRequests.OriginalCorrection request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.NEED, id, "original-requirements", command.id(), command, caller);
    }

    @Roles({Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping("/{id}/closings")
    @Operation(
            summary = "Close a need",
            description =
                    "It was met, or is withdrawn. NEED_CLOSED where it is closed already; DATE_OUT_OF_ORDER where "
                            + "the day is before that on which it was found or reopened.")
    ResponseEntity<Answer> close(@PathVariable UUID id, @RequestBody NeedRequests.Closing request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.NEED, id, "closings", command.id(), command, caller);
    }

    @Roles({Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping("/{id}/reopenings")
    @Operation(
            summary = "Reopen a need",
            description = "NEED_OPEN where it is open; DATE_OUT_OF_ORDER where the day is before that of its closing.")
    ResponseEntity<Answer> reopen(@PathVariable UUID id, @RequestBody NeedRequests.Reopening request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.NEED, id, "reopenings", command.id(), command, caller);
    }

    @Roles({Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping("/{id}/visibilities")
    @Operation(
            summary = "Make a need known to others",
            description =
                    "Says who may know of it from now on (VISIBILITY_UNCHANGED where just these may already). Its "
                            + "entries follow, but for those that were known to fewer than the need was.")
    ResponseEntity<Answer> changeVisibility(
            @PathVariable UUID id, @RequestBody VisibilityChange request, Caller caller) {
        var command = request.command(id, days, ChangeNeedVisibility::new);
        return desk.enter(RecordKind.NEED, id, "visibilities", command.id(), command, caller);
    }
}
