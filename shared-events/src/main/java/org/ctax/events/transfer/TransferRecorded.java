package org.ctax.events.transfer;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.reference.Placement;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Money was handed on: it takes its amount from one place and gives it to another.
 *
 * @param transferId its id, made by the client
 * @param transferor the participant that hands it on; absent where the source names none
 * @param recipient the participant that gets it
 * @param reference of the participant that hands it on
 * @param from where it stood
 * @param to where it stands; absent where the money left what the exchange knows of
 * @param amount how much
 * @param equivalent its worth in another currency as the reporter stated it; it wins over any conversion
 * @param rate the rate that was given with the entry
 * @param stage how far it has come: it moves at this stage and those that this one includes it in
 * @param description what it is for
 * @param origin where the fact comes from; absent where the exchange itself is the source
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("transfer.recorded")
@Revision("1")
public record TransferRecorded(
        UUID transferId,
        @Nullable UUID transferor,
        @Nullable UUID recipient,
        @Nullable String reference,
        Placement from,
        @Nullable Placement to,
        MonetaryAmount amount,
        @Nullable MonetaryAmount equivalent,
        @Nullable ExchangeRate rate,
        org.ctax.events.pledge.Stage stage,
        @Nullable String description,
        @Nullable String origin,
        LocalDate valueDate,
        Visibility visibility)
        implements TransferEvent {}
