package org.ctax.command.imports.fts;

import java.util.List;
import java.util.Optional;
import org.ctax.events.fts.FlowEnd;
import org.ctax.events.fts.FtsObject;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.EarmarkGrade;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Placement;
import org.ctax.events.reference.Reference;
import org.ctax.events.reference.ThemeShare;
import org.jspecify.annotations.Nullable;

/**
 * Where money of FTS stands: country, plan, cluster. Names are left out, for FTS gives a plan another name without
 * meaning another plan.
 *
 * @param countries ISO 3166-1 alpha-3, in the order of the code
 * @param undivided true where it is shared with countries or years beyond those listed
 * @param world true where it is for no country in particular
 * @param plan the one plan; absent where none, or several, are named
 * @param clusters ids, in their order
 */
public record FtsPlace(
        List<String> countries,
        boolean undivided,
        boolean world,
        @Nullable String plan,
        List<String> clusters) {
    static FtsPlace of(FlowEnd end, boolean undivided) {
        var location = end.location();
        boolean amongOthers = !location.countries().isEmpty() && !location.single();
        return new FtsPlace(
                location.countries(),
                undivided || amongOthers,
                location.world(),
                end.plan().map(FtsObject::id).orElse(null),
                // One cluster that is shared with others unnamed is not that cluster's money.
                end.clusters().size() == 1 && !end.clusters().getFirst().single()
                        ? List.of()
                        : end.clusters().stream()
                                .map(FtsObject::id)
                                .distinct()
                                .sorted()
                                .toList());
    }

    /** The need that money standing here is for; empty where country, plan or cluster is not exactly one. */
    public Optional<NeedKey> need() {
        return plan != null && countries.size() == 1 && !undivided && !world && clusters.size() == 1
                ? Optional.of(new NeedKey(plan, countries.getFirst(), clusters.getFirst()))
                : Optional.empty();
    }

    /** What a donor says whose money stands here. */
    Earmark earmark() {
        var place = placement();
        boolean softly = place.region() != null || !place.themes().isEmpty() || place.appeal() != null;
        var grade = !place.countries().isEmpty() || undivided
                ? EarmarkGrade.EARMARKED
                : softly ? EarmarkGrade.SOFTLY_EARMARKED : EarmarkGrade.UNEARMARKED;
        return new Earmark(
                grade, null, place.countries(), undivided, place.region(), place.themes(), place.appeal(), null);
    }

    /** The same in the exchange's words. */
    public Placement placement() {
        return new Placement(
                countries.stream().map(code -> new CountryShare(code, null)).toList(),
                undivided,
                world && countries.isEmpty() ? Reference.WORLD : null,
                clusters.stream()
                        .map(id -> new ThemeShare(FtsIds.theme(id), null))
                        .toList(),
                plan == null ? null : FtsIds.plan(plan),
                need().map(FtsIds::need).orElse(null));
    }
}
