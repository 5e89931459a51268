package org.ctax.command.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.ctax.command.desk.Answer;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.Days;
import org.ctax.command.desk.Limits;
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
@RequestMapping("/api/activities")
@Tag(name = "activities", description = "Assistance: requested, planned, ongoing, completed, postponed, cancelled")
class ActivityController {
    private final CommandDesk desk;
    private final Days days;

    ActivityController(CommandDesk desk, Days days) {
        this.desk = desk;
        this.days = days;
    }

    @Roles({Role.TASK_FORCE, Role.MEMBER_STATE, Role.COORDINATOR})
    @PostMapping
    @Operation(
            summary = "Enter an activity",
            description = "As one that is asked for, or one that is planned. A need that it addresses is open "
                    + "(NEED_CLOSED) and in one of its countries (NEED_ELSEWHERE); the needs of a country take at most "
                    + "the country's share (NEED_OVER_COUNTRY).")
    ResponseEntity<Answer> enter(@RequestBody ActivityRequests.Entry request, Caller caller) {
        var id = Limits.required("id", request.id());
        Object command = switch (Limits.required("state", request.state())) {
            case REQUESTED -> request.request(days);
            case PLANNED -> request.planning(days);
        };
        return desk.create(RecordKind.ACTIVITY, id, command, caller);
    }

    @Roles({Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping("/{id}/plans")
    @Operation(
            summary = "Plan an activity",
            description =
                    "Plans what was requested, or plans anew; the plan replaces the one before, and the activity is "
                            + "planned from then on: one that was ongoing is to be started anew, and one that was cancelled "
                            + "takes place after all. ACTIVITY_COMPLETED where it is done.")
    ResponseEntity<Answer> plan(@PathVariable UUID id, @RequestBody ActivityRequests.Planning request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.ACTIVITY, id, "plans", command.id(), command, caller);
    }

    @Roles({Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping("/{id}/starts")
    @Operation(
            summary = "Start an activity",
            description = "It is planned or postponed; otherwise ACTIVITY_REQUESTED, ACTIVITY_ONGOING and so on.")
    ResponseEntity<Answer> start(@PathVariable UUID id, @RequestBody ActivityRequests.Start request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.ACTIVITY, id, "starts", command.id(), command, caller);
    }

    @Roles({Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping("/{id}/postponements")
    @Operation(
            summary = "Postpone an activity",
            description =
                    "To new days, or until further notice. ACTIVITY_COMPLETED or ACTIVITY_CANCELLED where it is so.")
    ResponseEntity<Answer> postpone(
            @PathVariable UUID id, @RequestBody ActivityRequests.Postponement request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.ACTIVITY, id, "postponements", command.id(), command, caller);
    }

    @Roles({Role.TASK_FORCE, Role.COORDINATOR})
    @PostMapping("/{id}/completions")
    @Operation(
            summary = "Complete an activity",
            description = "It is done, with its results. It is ongoing, or planned where nobody said that it began; "
                    + "otherwise ACTIVITY_REQUESTED, ACTIVITY_POSTPONED and so on.")
    ResponseEntity<Answer> complete(
            @PathVariable UUID id, @RequestBody ActivityRequests.Completion request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.ACTIVITY, id, "completions", command.id(), command, caller);
    }

    @Roles({Role.TASK_FORCE, Role.MEMBER_STATE, Role.COORDINATOR})
    @PostMapping("/{id}/cancellations")
    @Operation(
            summary = "Cancel an activity",
            description = "It will not take place. ACTIVITY_COMPLETED or ACTIVITY_CANCELLED where it is so.")
    ResponseEntity<Answer> cancel(
            @PathVariable UUID id, @RequestBody ActivityRequests.Cancellation request, Caller caller) {
        var command = request.command(id, days);
        return desk.enter(RecordKind.ACTIVITY, id, "cancellations", command.id(), command, caller);
    }

    @Roles({Role.TASK_FORCE, Role.MEMBER_STATE, Role.COORDINATOR})
    @PostMapping("/{id}/visibilities")
    @Operation(
            summary = "Make an activity known to others",
            description =
                    "Says who may know of it from now on (VISIBILITY_UNCHANGED where just these may already). Its "
                            + "entries follow, but for those that were known to fewer than the activity was.")
    ResponseEntity<Answer> changeVisibility(
            @PathVariable UUID id, @RequestBody VisibilityChange request, Caller caller) {
        var command = request.command(id, days, ChangeActivityVisibility::new);
        return desk.enter(RecordKind.ACTIVITY, id, "visibilities", command.id(), command, caller);
    }
}
