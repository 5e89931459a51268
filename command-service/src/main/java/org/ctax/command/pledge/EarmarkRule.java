package org.ctax.command.pledge;

import java.util.UUID;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.Lookups;
import org.ctax.command.desk.Places;
import org.ctax.command.desk.ShareRules;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.reference.Pillar;
import org.ctax.events.reference.Reference;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What a donor allows its money to be used for: every part of the earmark that is given binds. */
record EarmarkRule(Earmark earmark) {

    /** Refuses an earmark that contradicts itself. */
    static Earmark sound(Earmark earmark) {
        var unusedGrade = Limits.required("earmark.grade", earmark.grade());
        Places.inOneManner("earmark", earmark.countries(), earmark.region());
        var unusedThemes = ShareRules.themes("earmark.themes", earmark.themes());
        var contradicts = switch (earmark.grade()) {
            case UNEARMARKED -> bindsSoftly(earmark) || bindsToCountries(earmark) || earmark.activity() != null;
            case SOFTLY_EARMARKED -> !bindsSoftly(earmark) || earmark.activity() != null;
            case EARMARKED -> !bindsToCountries(earmark) && !earmark.undivided() || earmark.activity() != null;
            case TIGHTLY_EARMARKED -> earmark.activity() == null;
        };
        if (contradicts) {
            throw Refusal.rule("EARMARK_GRADE", "earmark.grade", "The grade does not fit what the earmark names");
        }
        return earmark;
    }

    private static boolean bindsSoftly(Earmark earmark) {
        return earmark.pillar() != null
                || earmark.region() != null
                || !earmark.themes().isEmpty()
                || earmark.appeal() != null;
    }

    private static boolean bindsToCountries(Earmark earmark) {
        return !earmark.countries().isEmpty();
    }

    /** Refuses an earmark for what nobody entered. */
    static void mustExist(Earmark earmark, Lookups lookups) {
        Places.mustExist("earmark", earmark.placement(), lookups);
        if (earmark.activity() != null) {
            var unused = lookups.requireActivity("earmark.activity", earmark.activity());
        }
    }

    void mustAdmit(Target target) {
        if (!admits(target)) {
            throw Refusal.conflict(
                    "OUTSIDE_EARMARK",
                    target.field(),
                    "The donor's earmark does not allow its money to be used for this");
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
