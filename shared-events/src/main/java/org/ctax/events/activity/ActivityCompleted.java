package org.ctax.events.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.jspecify.annotations.Nullable;

/**
 * An activity is done.
 *
 * @param activityId the activity
 * @param entryId id of this completion, made by the client
 * @param attendance who took part
 * @param officialsTrained officials trained, at least 0; absent where nobody reported how many
 * @param documents outcome documents, by title
 * @param summary what came of it
 * @param valueDate the day on which it happened
 */
@EventName("activity.completed")
@Revision("1")
public record ActivityCompleted(
        UUID activityId,
        UUID entryId,
        List<Attendance> attendance,
        @Nullable Integer officialsTrained,
        List<String> documents,
        @Nullable String summary,
        LocalDate valueDate)
        implements ActivityEvent {
    /** Canonical form: {@code null} lists are empty. */
    public ActivityCompleted {
        attendance = attendance == null ? List.of() : List.copyOf(attendance);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
