package org.ctax.query.pledge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.events.pledge.AllocationTarget.Kind;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.Instalment;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.funding.PurseFigures;
import org.ctax.query.funding.RecordView;
import org.ctax.query.funding.Telling;
import org.ctax.query.moment.Moment;
import org.jspecify.annotations.Nullable;

@Schema(description = "A pledge as it stood at the moment asked for, with every event that had happened to it by then")
record PledgePage(
        @JsonUnwrapped PledgeFacts facts,

        @Schema(description = "What it may be used for, as last reclassified")
        Earmark earmark,

        @Schema(description = "Who may know of it now, whatever moment is asked for")
        Visibility visibility,

        @Schema(description = "What it depends on") @Nullable
        String conditions,

        @Schema(description = "Where the fact comes from; absent where the exchange itself is the source") @Nullable
        String origin,

        @Schema(description = "When it is to be paid, by the last schedule")
        List<Instalment> instalments,

        @Schema(description = "Its figures in its own currency")
        Own own,

        @Schema(description = "Allocations that still hold something, oldest first")
        List<Standing> allocations,

        @JsonUnwrapped Telling<PledgeEvent> telling) {

    @Schema(name = "PledgeOwn", description = "What a pledge holds, in its own currency")
    record Own(
            @Schema(description = "Promised so far") MonetaryAmount pledged,

            @Schema(description = "Of which bindingly agreed")
            MonetaryAmount committed,

            @Schema(description = "Of which received") MonetaryAmount received,

            @Schema(description = "Pledged less committed") MonetaryAmount outstanding,

            @Schema(description = "Pledged and not allocated")
            MonetaryAmount unallocated) {
        static Own of(PurseFigures purse) {
            return new Own(
                    purse.pledged(), purse.committed(), purse.received(), purse.outstanding(), purse.unallocated());
        }
    }

    @Schema(name = "PledgeAllocation", description = "What is left of an allocation, in the currency of the pledge")
    record Standing(
            @Schema(description = "Id of the entry that made it")
            UUID id,

            @Schema(description = "Id of the need that it is for; absent where it is for an activity") @Nullable
            UUID need,

            @Schema(description = "Id of the activity that it is for; absent where it is for a need") @Nullable
            UUID activity,

            @Schema(description = "What it still holds") MonetaryAmount amount,

            @Schema(description = "How much of that is paid: receipts fill the oldest allocation first")
            MonetaryAmount received) {
        static Standing of(PurseFigures.Standing standing) {
            var target = standing.target();
            return new Standing(
                    standing.id(),
                    target.kind() == Kind.NEED ? target.id() : null,
                    target.kind() == Kind.ACTIVITY ? target.id() : null,
                    standing.amount(),
                    standing.received());
        }
    }

    static PledgePage of(RecordView pledge, Moment moment) {
        var recording = pledge.beginning(PledgeRecorded.class);
        var purse = pledge.purse();
        return new PledgePage(
                PledgeFacts.of(pledge),
                purse.earmark(),
                pledge.visibility(),
                recording.conditions(),
                recording.origin(),
                purse.instalments(),
                Own.of(purse),
                purse.allocations().stream().map(Standing::of).toList(),
                pledge.telling(PledgeEvent.class, moment));
    }
}
