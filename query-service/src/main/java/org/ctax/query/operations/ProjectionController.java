package org.ctax.query.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.ctax.eventstore.EventLog;
import org.ctax.query.funding.Eyes;
import org.ctax.query.projection.ProjectionGroup;
import org.ctax.query.projection.Projections;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/ops")
@Tag(name = "operations", description = "How the views stand, and how they are made good")
class ProjectionController {
    private final Projections projections;
    private final EventLog log;

    ProjectionController(Projections projections, EventLog log) {
        this.projections = projections;
        this.log = log;
    }

    @Roles({Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR})
    @GetMapping("/projections")
    @Operation(
            summary = "How far the views are",
            description =
                    "A group is a set of views that stand at one position; its lag is how many events they have not"
                            + " seen yet. FAILING groups try again by themselves; what is parked is under"
                            + " /ops/dead-letters.")
    List<Group> groups(Eyes eyes) {
        var head = log.headPosition();
        return projections.groups().stream()
                .map(name -> Group.of(projections.statusOf(name), head, eyes))
                .toList();
    }

    @Roles({Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR})
    @GetMapping("/projections/{group}")
    @Operation(
            summary = "How far the views of one group are",
            description = "Its position, its lag, and the failure that holds it up, where there is one.")
    Group group(@PathVariable String group, Eyes eyes) {
        return Group.of(projections.statusOf(known(group)), log.headPosition(), eyes);
    }

    @Roles(Role.ADMINISTRATOR)
    @PostMapping("/projections/{group}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Rebuild the views of a group",
            description =
                    "Empties them and replays all events, in whatever process writes them; also after a crash in the"
                            + " middle. What is parked is tried again in its order. Until it is done, its views answer"
                            + " with what they hold, and waiting for a position takes longer.")
    Group rebuild(@PathVariable String group, Eyes eyes) {
        projections.rebuild(known(group));
        return group(group, eyes);
    }

    @Roles({Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR})
    @GetMapping("/dead-letters")
    @Operation(
            summary = "What is parked",
            description =
                    "Events that could not be handled, with the failure, and later ones of the same record, which "
                            + "wait behind them. The other records go on. To an administrator it is not told of which "
                            + "record an event is, and of a failure only of which kind it is.")
    List<Projections.Parked> deadLetters(Eyes eyes) {
        return projections.groups().stream()
                .flatMap(group -> projections.parked(group).stream())
                .map(parked -> eyes.seeAll() ? parked : parked.withoutContent())
                .toList();
    }

    @Roles(Role.ADMINISTRATOR)
    @PostMapping("/dead-letters/{group}/retry")
    @Operation(
            summary = "Handle again what is parked",
            description = "Once the cause is mended. Where what an event changes depends on what others did before it "
                    + "(mending REBUILD), it cannot be handled late: its group is rebuilt instead.")
    Mended retry(@PathVariable String group) {
        var before = projections.parked(known(group)).size();
        return switch (projections.statusOf(group).group().mending()) {
            case RETRY -> new Mended(group, ProjectionGroup.Mending.RETRY, before, projections.retry(group));
            case REBUILD -> {
                projections.rebuild(group);
                yield new Mended(group, ProjectionGroup.Mending.REBUILD, before, before);
            }
        };
    }

    private String known(String group) {
        if (!projections.knows(group)) {
            throw Refusal.notFound(
                    "UNKNOWN_GROUP", "group", "The groups are " + String.join(", ", projections.groups()));
        }
        return group;
    }

    @Schema(name = "ProjectionGroup")
    record Group(
            @Schema(example = "registers") String group,
            @Schema(description = "Of what its views keep") int version,

            @Schema(description = "The last event that its views hold")
            long position,

            @Schema(description = "The last event that there is")
            long head,

            @Schema(description = "Events that its views do not hold yet")
            long lag,

            Projections.State state,
            ProjectionGroup.Mending mending,
            @Schema(description = "Events that are parked") int parked,

            @Schema(description = "Why the last batch failed, where it did") @Nullable
            String failure,

            @Schema(description = "The parts of the group that processes share, each with the process that writes it")
            List<Projections.Part> segments) {

        static Group of(Projections.Status status, long head, Eyes eyes) {
            return new Group(
                    status.group().name(),
                    status.group().version(),
                    status.position(),
                    head,
                    Math.max(0, head - status.position()),
                    status.state(),
                    status.group().mending(),
                    status.parked(),
                    eyes.seeAll() ? status.failure() : Projections.kindOf(status.failure()),
                    status.segments());
        }
    }

    @Schema(name = "Mended")
    record Mended(
            String group,
            @Schema(description = "What was done") ProjectionGroup.Mending by,
            @Schema(description = "Events that were parked") int before,

            @Schema(description = "Events that are parked now; of a rebuild, before it has come to them")
            int after) {}
}
