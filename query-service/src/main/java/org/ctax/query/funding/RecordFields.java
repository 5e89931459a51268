package org.ctax.query.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import org.ctax.events.activity.ActivityCompleted;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.InstalmentsScheduled;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.query.moment.Moment;
import org.ctax.query.registers.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a record shows beside what it is listed by. */
@Component
class RecordFields {
    private final FundingView funding;
    private final AccountViews views;
    private final Names names;

    RecordFields(FundingView funding, AccountViews views, Names names) {
        this.funding = funding;
        this.views = views;
        this.names = names;
    }

    Map<String, Object> of(AccountViews.Seen seen, Scene scene, Moment moment) {
        var row = beside(seen.account().kind(), List.of(RecordRow.of(seen, names.at(moment))), moment);
        var fields = new LinkedHashMap<>(row.getFirst().fields());
        fields.put("displayCurrency", views.displayCurrency());
        var recorded = seen.account().recorded(scene.before());
        var counted = seen.account().counted(scene.before(), scene.until());
        switch (recorded.getFirst()) {
            case PledgeRecorded e -> pledge(fields, e, counted, scene);
            case TransferRecorded e -> transfer(fields, e);
            case NeedIdentified e -> need(fields, e);
            default -> activity(fields, seen, counted, scene);
        }
        return fields;
    }

    /** Needs are listed with what is allocated to them. */
    List<RecordRow> beside(AccountKind kind, List<RecordRow> rows, Moment moment) {
        if (kind != AccountKind.NEED || rows.isEmpty()) {
            return rows;
        }
        var ids = rows.stream().map(row -> (String) row.fields().get("id")).collect(Collectors.toSet());
        var question = new FundingQuestion(
                List.of(Grouping.NEED),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                ids,
                Set.of(),
                Set.of(),
                null,
                null);
        var byNeed = funding
                .answer(question, views.displayCurrency(), moment.position(), moment.valueAsOf(), (_, _) -> Map.of())
                .rows()
                .stream()
                .collect(Collectors.toMap(row -> row.keys().get("need"), row -> row));
        return rows.stream()
                .map(row -> {
                    var fields = new LinkedHashMap<>(row.fields());
                    var funded = byNeed.get((String) fields.get("id"));
                    if (funded != null) {
                        fields.put("allocated", funded.allocated());
                        fields.put("received", funded.received());
                        fields.put("gap", funded.gap());
                        fields.put("surplus", funded.surplus());
                        fields.put("overCovered", new BigDecimal(funded.surplus()).signum() > 0);
                    }
                    return new RecordRow(fields);
                })
                .toList();
    }

    private static void pledge(
            Map<String, Object> fields, PledgeRecorded recording, List<Object> counted, Scene scene) {
        var purse = Purse.of(recording, counted, scene.book());
        var currency = Amounts.codeOf(recording.amount());
        fields.put("earmark", purse.earmark);
        fields.put("visibility", recording.visibility());
        fields.put("illustrative", recording.illustrative());
        putIfKnown(fields, "conditions", recording.conditions());
        putIfKnown(fields, "origin", recording.origin());
        fields.put(
                "instalments",
                counted.stream()
                        .filter(InstalmentsScheduled.class::isInstance)
                        .map(e -> ((InstalmentsScheduled) e).instalments())
                        .reduce(recording.instalments(), (_, later) -> later));
        var own = new LinkedHashMap<String, MonetaryAmount>();
        own.put("pledged", Amounts.of(purse.pledged.total(), currency));
        own.put("committed", Amounts.of(purse.committed.total(), currency));
        own.put("received", Amounts.of(purse.received.total(), currency));
        own.put("outstanding", Amounts.of(purse.pledged.total().subtract(purse.committed.total()), currency));
        own.put("unallocated", Amounts.of(purse.unallocated(), currency));
        fields.put("own", own);
        var allocations = new ArrayList<Map<String, Object>>();
        var received = purse.received.copy();
        purse.standing().forEach(standing -> {
            var allocation = new LinkedHashMap<String, Object>();
            var target = standing.getValue().target();
            allocation.put("id", standing.getKey());
            allocation.put(target.kind() == AllocationTarget.Kind.NEED ? "need" : "activity", target.id());
            allocation.put("amount", Amounts.of(standing.getValue().amount(), currency));
            var paid = received.takeOldest(standing.getValue().amount()).stream()
                    .map(Layer::own)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            allocation.put("received", Amounts.of(paid, currency));
            allocations.add(allocation);
        });
        fields.put("allocations", allocations);
    }

    private static void transfer(Map<String, Object> fields, TransferRecorded transfer) {
        fields.put("from", transfer.from());
        fields.put("to", transfer.to());
        fields.put("visibility", transfer.visibility());
        putIfKnown(fields, "equivalent", transfer.equivalent());
        putIfKnown(fields, "rate", transfer.rate());
        putIfKnown(fields, "origin", transfer.origin());
    }

    private static void need(Map<String, Object> fields, NeedIdentified need) {
        putIfKnown(fields, "description", need.description());
        putIfKnown(fields, "origin", need.origin());
        fields.put("illustrative", need.illustrative());
        fields.put("visibility", need.visibility());
    }

    private static void activity(
            Map<String, Object> fields, AccountViews.Seen seen, List<Object> counted, Scene scene) {
        putIfKnown(fields, "plan", Ledger.planOf(seen.account(), scene.before(), scene.until()));
        counted.stream()
                .filter(ActivityCompleted.class::isInstance)
                .reduce((_, later) -> later)
                .ifPresent(completed -> fields.put("results", completed));
    }

    private static void putIfKnown(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
