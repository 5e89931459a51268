package org.ctax.command.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.activity.ActivityCompleted;
import org.ctax.events.activity.Attendance;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Say that an activity is done, and what came of it. */
public record CompleteActivity(
        @TargetAggregateIdentifier UUID activity,
        UUID id,
        List<Attendance> attendance,
        @Nullable Integer officialsTrained,
        List<String> documents,
        @Nullable String summary,
        LocalDate valueDate) {
    private static final int MOST_PEOPLE = 1_000_000;

    /** Refuses what no completion can be. */
    public CompleteActivity {
        attendance = attendance(attendance);
        if (officialsTrained != null && (officialsTrained < 0 || officialsTrained > MOST_PEOPLE)) {
            throw Refusal.rule("NUMBER_OUT_OF_RANGE", "officialsTrained", "They are at least 0 and at most a million");
        }
        documents = documents(documents);
        summary = Limits.optionalText("summary", summary);
        valueDate = Limits.day("valueDate", valueDate);
    }

    private static List<Attendance> attendance(List<Attendance> sent) {
        List<Attendance> attendance = Limits.list("attendance", sent);
        for (int i = 0; i < attendance.size(); i++) {
            var field = "attendance[" + i + "]";
            var one = attendance.get(i);
            var unusedCountry = Limits.optionalCountry(field + ".country", one.country());
            var unusedFunction = Limits.optionalTitle(field + ".function", one.function());
            if (one.participants() < 1 || one.participants() > MOST_PEOPLE) {
                throw Refusal.rule(
                        "NUMBER_OUT_OF_RANGE", field + ".participants", "They are at least 1 and at most a million");
            }
        }
        return attendance;
    }

    private static List<String> documents(List<String> sent) {
        List<String> documents = Limits.list("documents", sent);
        for (int i = 0; i < documents.size(); i++) {
            var unused = Limits.title("documents[" + i + "]", documents.get(i));
        }
        return documents;
    }

    ActivityCompleted event() {
        return new ActivityCompleted(activity, id, attendance, officialsTrained, documents, summary, valueDate);
    }
}
