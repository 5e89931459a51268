package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** The donor promises more. */
public record IncreasePledge(
        @TargetAggregateIdentifier UUID pledgeId,
        UUID id,
        MonetaryAmount amount,
        @Nullable MonetaryAmount equivalent,
        @Nullable ExchangeRate rate,
        String reason,
        LocalDate valueDate,
        @Nullable Visibility visibility)
        implements PurseCommand {}
