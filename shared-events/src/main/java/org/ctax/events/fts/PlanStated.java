package org.ctax.events.fts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * FTS said something new of what a plan requires.
 *
 * @param reportsId the reports on this plan
 * @param requirement what it says
 * @param needs the needs of which the exchange says something else than before because of it
 * @param valueDate the day as of which these are said
 */
@EventName("fts.plan-stated")
@Revision("1")
public record PlanStated(UUID reportsId, Requirement requirement, List<PlanNeed> needs, LocalDate valueDate)
        implements FtsEvent {
    /** Takes a copy; {@code null} needs are none. */
    public PlanStated {
        needs = needs == null ? List.of() : List.copyOf(needs);
    }
}
