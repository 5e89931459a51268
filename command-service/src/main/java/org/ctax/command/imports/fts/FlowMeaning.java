package org.ctax.command.imports.fts;

import java.time.LocalDate;
import java.util.Set;
import javax.money.MonetaryAmount;
import org.ctax.events.fts.Flow;
import org.ctax.events.fts.FlowLabel;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.pledge.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a flow means for the exchange. Two reports with the same meaning change nothing, whatever else they say.
 */
public sealed interface FlowMeaning {
    /** How much, at which stage, when, to whom. */
    Sum sum();

    /**
     * New money: a purse.
     *
     * @param donor FTS's id; absent where FTS names none, or several
     * @param at where it stands
     */
    record Purse(Sum sum, @Nullable String donor, FtsPlace at, boolean inKind) implements FlowMeaning {
        /** The same money, not as far yet. */
        Purse as(Stage stage, LocalDate day) {
            var less = new Sum(sum.amount(), sum.equivalent(), sum.rate(), stage, day, sum.recipient());
            return new Purse(less, donor, at, inKind);
        }

        /** The same money elsewhere. */
        Purse in(FtsPlace place) {
            return new Purse(sum, donor, place, inKind);
        }
    }

    /**
     * Money that was counted before: it leaves one place and stands in another.
     *
     * @param transferor FTS's id of who hands it on
     * @param from where it stood
     * @param to where it stands
     */
    record Transfer(Sum sum, @Nullable String transferor, FtsPlace from, FtsPlace to) implements FlowMeaning {}

    /**
     * Money that is given no longer: a negative flow. The amount is positive, and leaves all stages up to that of the
     * flow.
     *
     * @param donor FTS's id of who gives no longer
     * @param at where it is lacking
     * @param parent the flow that it diminishes, where one is named
     */
    record TakenBack(
            Sum sum,
            @Nullable String donor,
            FtsPlace at,
            @Nullable String parent) implements FlowMeaning {}

    /**
     * How much, at which stage, when, to whom.
     *
     * @param amount never negative
     * @param equivalent in United States dollars as FTS states it, where the amount is in another currency
     * @param rate as FTS reports it; nothing is computed from it
     * @param recipient FTS's id of who gets it
     */
    record Sum(
            MonetaryAmount amount,
            @Nullable MonetaryAmount equivalent,
            @Nullable ExchangeRate rate,
            Stage stage,
            LocalDate day,
            @Nullable String recipient) {}

    /**
     * The meaning of a flow.
     *
     * @param labels all that searches have said of it, in whatever order; at least the one of the flow itself
     */
    static FlowMeaning of(Flow flow, Set<FlowLabel> labels) {
        return new FlowInterpreter(flow, labels).meaning();
    }
}
