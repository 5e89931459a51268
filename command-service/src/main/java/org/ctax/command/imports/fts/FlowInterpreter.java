package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import java.util.Set;
import javax.money.MonetaryAmount;
import org.ctax.command.imports.fts.FlowMeaning.Purse;
import org.ctax.command.imports.fts.FlowMeaning.Sum;
import org.ctax.command.imports.fts.FlowMeaning.TakenBack;
import org.ctax.command.imports.fts.FlowMeaning.Transfer;
import org.ctax.events.fts.Flow;
import org.ctax.events.fts.FlowLabel;
import org.ctax.events.fts.FlowLabel.Boundary;
import org.ctax.events.fts.FtsObject;
import org.ctax.events.money.Amounts;
import org.ctax.events.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/** Tells what a flow means from what FTS says of it and how the searches label it. */
final class FlowInterpreter {
    private static final String DOLLAR = "USD";

    private final Flow flow;
    private final Set<FlowLabel> labels;

    FlowInterpreter(Flow flow, Set<FlowLabel> labels) {
        this.flow = flow;
        this.labels = labels;
    }

    FlowMeaning meaning() {
        boolean negative = flow.amountUsd().signum() < 0
                || (flow.originalAmount() != null && flow.originalAmount().signum() < 0);
        var to = FtsPlace.of(flow.destination(), standsUndivided());
        var giver = flow.source().organization().map(FtsObject::id).orElse(null);
        if (isHandedOn()) {
            var from = FtsPlace.of(flow.source(), leavesCountry());
            // Money handed back goes the way it came.
            return new Transfer(sum(), giver, negative ? to : from, negative ? from : to);
        }
        return negative ? new TakenBack(sum(), giver, to, flow.parent()) : new Purse(sum(), giver, to, flow.inKind());
    }

    /** Money within a search was counted when it entered; what leaves one was, unless FTS says that it is new. */
    private boolean isHandedOn() {
        return seen(Boundary.INTERNAL) || (seen(Boundary.OUTGOING) && !flow.newMoney());
    }

    /**
     * What every search sees as shared stands in "several". So does what leaves a search to the same country, for
     * another year, until the search for that year has counted it.
     */
    private boolean standsUndivided() {
        boolean onlyLeaves = !seen(Boundary.INCOMING) && !seen(Boundary.INTERNAL);
        var destination = flow.destination().country();
        boolean sameCountry =
                destination != null && destination.equals(flow.source().country());
        return isAlwaysShared() || (onlyLeaves && sameCountry);
    }

    /**
     * A country that hands money on to another has received it all the same, and FTS publishes it so. What counts twice
     * is taken off where the world's total sees it and no country's does.
     */
    private boolean leavesCountry() {
        var source = flow.source().country();
        var destination = flow.destination().country();
        boolean elsewhere = source != null && destination != null && !source.equals(destination);
        return elsewhere || isAlwaysShared() || !seen(Boundary.INTERNAL);
    }

    private boolean isAlwaysShared() {
        return labels.stream().allMatch(FlowLabel::shared);
    }

    private boolean seen(Boundary boundary) {
        return labels.stream().anyMatch(label -> label.boundary() == boundary);
    }

    private Sum sum() {
        var dollars = Amounts.of(flow.amountUsd().abs(), DOLLAR);
        var original = original();
        var recipient = flow.destination().organization().map(FtsObject::id).orElse(null);
        if (original == null) {
            return new Sum(dollars, null, null, flow.stage(), flow.day(), recipient);
        }
        // No worth at all beside an amount is a worth that nobody filled in: it must not turn into a rate of zero.
        var equivalent = dollars.isZero() ? null : dollars;
        return new Sum(original, equivalent, rate(), flow.stage(), flow.day(), recipient);
    }

    private @Nullable MonetaryAmount original() {
        var amount = flow.originalAmount();
        var currency = flow.originalCurrency();
        if (amount == null || amount.signum() == 0 || currency == null || currency.equals(DOLLAR)) {
            return null;
        }
        try {
            return Amounts.of(amount.abs(), currency);
        } catch (ArithmeticException e) {
            // More decimals than the currency has: the dollars are exact, this is not.
            return null;
        }
    }

    private @Nullable ExchangeRate rate() {
        BigDecimal rate = flow.exchangeRate();
        var currency = flow.originalCurrency();
        return rate == null || rate.signum() <= 0 || currency == null
                ? null
                : new ExchangeRate(DOLLAR, currency, rate, "FTS", flow.day());
    }
}
