package org.ctax.query.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ctax.query.listing.ListRequest;
import org.ctax.query.listing.Listing;
import org.ctax.query.moment.Moment;
import org.ctax.query.registers.Known;
import org.ctax.query.registers.Names;
import org.ctax.web.Refusal;
import org.springframework.stereotype.Component;

/** Pledges, needs, activities and transfers as of any moment; what the rooms of each of them show is made from it. */
@Component
public class Records {
    private final AccountViews views;
    private final Confidentiality confidentiality;
    private final Names names;
    private final Known known;

    Records(AccountViews views, Confidentiality confidentiality, Names names, Known known) {
        this.views = views;
        this.confidentiality = confidentiality;
        this.names = names;
        this.known = known;
    }

    /** To be filled with what a list is restricted to. */
    public RecordFilters filters() {
        return new RecordFilters(known);
    }

    /**
     * A part of a list.
     *
     * @param sortable fields that the list can be sorted by
     */
    public Listing<RecordView> list(
            AccountKind kind,
            RecordFilters filters,
            ListRequest request,
            Set<String> sortable,
            Moment moment,
            Eyes eyes) {
        var part = views.list(kind, filters.values(), request, sortable, moment, eyes);
        confidentiality.looked(
                eyes, part.seen().stream().map(seen -> seen.account().id()).toList());
        var called = names.at(moment);
        var records =
                part.seen().stream().map(seen -> new RecordView(seen, called)).toList();
        return Listing.of(records, request, part.total(), moment);
    }

    /** One record; refused where it was not known, had not begun by then, or is not for this reader: all in one way. */
    public RecordView one(AccountKind kind, UUID id, Moment moment, Eyes eyes) {
        var one = views.one(kind, id.toString(), moment, eyes);
        one.ifPresent(
                seen -> confidentiality.looked(eyes, List.of(seen.account().id())));
        return one.map(seen -> new RecordView(seen, names.at(moment)))
                .orElseThrow(() -> Refusal.notFound(
                        "UNKNOWN_" + kind.name(), "id", "There is no " + kind.word() + " with this id then"));
    }

    /** What money does for needs, by their ids; nothing of one that requires nothing and to which nothing is allocated. */
    public Map<UUID, NeedFigures> figuresOf(List<RecordView> needs, Moment moment, Eyes eyes) {
        if (needs.isEmpty()) {
            return Map.of();
        }
        var ids = needs.stream().map(need -> need.id().toString()).collect(Collectors.toSet());
        var figures = new HashMap<UUID, NeedFigures>();
        var answer = new FundingView(confidentiality.history(eyes))
                .answer(
                        FundingQuestion.ofNeeds(ids),
                        views.displayCurrency(),
                        moment.position(),
                        moment.valueAsOf(),
                        (_, _) -> Map.of());
        for (var row : answer.rows()) {
            var need = row.keys().need();
            if (need != null) {
                figures.put(UUID.fromString(need), NeedFigures.of(row));
            }
        }
        return figures;
    }
}
