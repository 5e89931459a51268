package org.ctax.command.imports.fts;

import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.ctax.command.imports.fts.FlowMeaning.Purse;
import org.ctax.command.imports.fts.FlowMeaning.Sum;
import org.ctax.command.imports.fts.FlowMeaning.TakenBack;
import org.ctax.command.imports.fts.FlowMeaning.Transfer;

/** Which field of FTS makes two reports mean different things. */
final class FlowDifference {
    private FlowDifference() {}

    static Optional<String> between(FlowMeaning one, FlowMeaning other) {
        if (one.equals(other)) {
            return Optional.empty();
        }
        var inSum = sum(one.sum(), other.sum());
        return inSum.isPresent() ? inSum : Optional.of(elsewhere(one, other));
    }

    private static Optional<String> sum(Sum one, Sum other) {
        return Stream.of(
                        differs(one.amount(), other.amount(), amount(one, other)),
                        differs(one.equivalent(), other.equivalent(), "amountUSD"),
                        differs(one.rate(), other.rate(), "exchangeRate"),
                        differs(one.stage(), other.stage(), "status"),
                        differs(one.day(), other.day(), "date"),
                        differs(one.recipient(), other.recipient(), "destinationObjects"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String amount(Sum one, Sum other) {
        if (!one.amount().getCurrency().equals(other.amount().getCurrency())) {
            return "originalCurrency";
        }
        return isInDollars(one.amount()) ? "amountUSD" : "originalAmount";
    }

    private static boolean isInDollars(MonetaryAmount amount) {
        return amount.getCurrency().getCurrencyCode().equals("USD");
    }

    private static String elsewhere(FlowMeaning one, FlowMeaning other) {
        return switch (one) {
            case Purse purse
            when other instanceof Purse now ->
                !java.util.Objects.equals(purse.donor(), now.donor())
                        ? "sourceObjects"
                        : purse.inKind() == now.inKind() ? "destinationObjects" : "contributionType";
            case Transfer transfer
            when other instanceof Transfer now ->
                transfer.to().equals(now.to()) ? "sourceObjects" : "destinationObjects";
            case TakenBack back
            when other instanceof TakenBack now ->
                !java.util.Objects.equals(back.donor(), now.donor())
                        ? "sourceObjects"
                        : back.at().equals(now.at()) ? "parentFlowId" : "destinationObjects";
            // One gives and the other takes; or only one of them is new money.
            case Purse purse -> other instanceof Transfer ? "newMoney" : "amountUSD";
            case Transfer transfer -> "newMoney";
            case TakenBack back -> other instanceof Transfer ? "newMoney" : "amountUSD";
        };
    }

    private static Optional<String> differs(
            @org.jspecify.annotations.Nullable Object one,
            @org.jspecify.annotations.Nullable Object other,
            String field) {
        return java.util.Objects.equals(one, other) ? Optional.empty() : Optional.of(field);
    }
}
