package org.ctax.command.pledge;

import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import org.ctax.events.money.Amounts;

/** How far the promise of a purse has come. Each stage includes the next: what is received is committed, what is committed is pledged. */
record Stages(MonetaryAmount pledged, MonetaryAmount committed, MonetaryAmount received) {

    static Stages none(CurrencyUnit currency) {
        var zero = Amounts.zero(currency);
        return new Stages(zero, zero, zero);
    }

    MonetaryAmount outstanding() {
        return pledged.subtract(committed);
    }

    boolean areCumulative() {
        return !received.isNegative()
                && received.isLessThanOrEqualTo(committed)
                && committed.isLessThanOrEqualTo(pledged);
    }

    /** What it changes to promise so much more. */
    Stages promising(MonetaryAmount amount) {
        var zero = Amounts.zero(amount.getCurrency());
        return new Stages(amount, zero, zero);
    }

    /** What it changes to commit so much more; beyond what is pledged it is promised too. */
    Stages committing(MonetaryAmount amount) {
        return new Stages(beyond(committed.add(amount), pledged), amount, Amounts.zero(amount.getCurrency()));
    }

    /** What it changes to receive so much more; beyond what is committed it is committed too, and so on. */
    Stages receiving(MonetaryAmount amount) {
        var commits = beyond(received.add(amount), committed);
        return new Stages(beyond(committed.add(commits), pledged), commits, amount);
    }

    /** What it changes to pay so much back. */
    Stages refunding(MonetaryAmount amount) {
        var less = amount.negate();
        return new Stages(less, less, less);
    }

    Stages plus(Stages change) {
        return new Stages(pledged.add(change.pledged), committed.add(change.committed), received.add(change.received));
    }

    Stages negated() {
        return new Stages(pledged.negate(), committed.negate(), received.negate());
    }

    private static MonetaryAmount beyond(MonetaryAmount amount, MonetaryAmount limit) {
        return amount.isGreaterThan(limit) ? amount.subtract(limit) : Amounts.zero(amount.getCurrency());
    }
}
