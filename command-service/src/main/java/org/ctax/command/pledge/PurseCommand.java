package org.ctax.command.pledge;

import java.util.UUID;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What is to be entered in the purse of a pledge that exists. */
public sealed interface PurseCommand
        permits IncreasePledge,
                CutPledge,
                WithdrawPledge,
                LapsePledge,
                ScheduleInstalments,
                MakeCommitment,
                ReceiveContribution,
                RefundContribution,
                CorrectEntry,
                AllocateMoney,
                ReleaseAllocation,
                ReassignAllocation,
                ReclassifyPledge,
                ChangePledgeVisibility {
    UUID pledgeId();

    /** Id of the new entry, made by the client. */
    UUID id();

    /** The entry that it is about: what it takes from, pays back, corrects; else the pledge itself. */
    default UUID subject() {
        return pledgeId();
    }

    /** Who may know of the new entry; absent where all may that know of its subject. */
    @Nullable
    Visibility visibility();
}
