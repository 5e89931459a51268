package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.need.NeedEvent;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.transfer.TransferEvent;

/** What has an account of its own. */
public enum AccountKind {
    PLEDGE,
    NEED,
    ACTIVITY,
    TRANSFER;

    /** What one is listed, sorted and found by that never changes after it began. */
    Set<String> lasting() {
        return switch (this) {
            case PLEDGE -> Set.of("donor", "recipient", "reference", "valueDate", "kind", "form", "first");
            case NEED -> Set.of("country", "theme", "appeal", "title", "priority", "valueDate", "first");
            case ACTIVITY -> Set.of("first");
            case TRANSFER ->
                Set.of(
                        "donor",
                        "recipient",
                        "reference",
                        "valueDate",
                        "stage",
                        "country",
                        "theme",
                        "appeal",
                        "amount",
                        "first");
        };
    }

    /** The word for one of them. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate valueDate(Object event) {
        return switch (this) {
            case PLEDGE -> ((PledgeEvent) event).valueDate();
            case NEED -> ((NeedEvent) event).valueDate();
            case ACTIVITY -> ((ActivityEvent) event).valueDate();
            case TRANSFER -> ((TransferEvent) event).valueDate();
        };
    }
}
