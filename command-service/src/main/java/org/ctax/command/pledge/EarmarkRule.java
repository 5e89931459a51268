package org.ctax.command.pledge;

import java.util.UUID;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.reference.Pillar;
import org.ctax.events.reference.Reference;
import org.jspecify.annotations.Nullable;

/** What a donor allows its money to be used for: every part of the earmark that is given binds. */
record EarmarkRule(Earmark earmark) {

    void mustAdmit(Target target) {
        if (!admits(target)) {
            throw Refusal.conflict(
                    "OUTSIDE_EARMARK", "target", "The donor's earmark does not allow its money to be used for this");
        }
    }

    private boolean admits(Target target) {
        return isItsPillar(target.pillar())
                && isInItsCountries(target)
                && isInItsRegion(target)
                && isOfItsThemes(target.theme())
                && isOfItsAppeal(target.appeal())
                && isItsActivity(target.id());
    }

    private boolean isItsPillar(@Nullable Pillar pillar) {
        return earmark.pillar() == null || earmark.pillar() == pillar;
    }

    private boolean isInItsCountries(Target target) {
        return earmark.countries().isEmpty()
                || isSomewhere(target)
                        && target.countries().stream()
                                .allMatch(country -> earmark.countries().stream()
                                        .anyMatch(allowed -> allowed.country().equals(country)));
    }

    private boolean isInItsRegion(Target target) {
        var region = earmark.region();
        return region == null
                || isSomewhere(target)
                        && target.countries().stream().allMatch(country -> Reference.isWithin(country, region));
    }

    /** What does not say where it is may be anywhere. */
    private static boolean isSomewhere(Target target) {
        return !target.countries().isEmpty();
    }

    private boolean isOfItsThemes(@Nullable String theme) {
        return earmark.themes().isEmpty()
                || earmark.themes().stream().anyMatch(allowed -> allowed.theme().equals(theme));
    }

    private boolean isOfItsAppeal(@Nullable UUID appeal) {
        return earmark.appeal() == null || earmark.appeal().equals(appeal);
    }

    private boolean isItsActivity(AllocationTarget target) {
        return earmark.activity() == null
                || target.kind() == AllocationTarget.Kind.ACTIVITY
                        && earmark.activity().equals(target.id());
    }
}
