package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A donor promised money or its worth in kind.
 *
 * @param pledgeId the pledge
 * @param entryId the same as the pledge: its first entry
 * @param donor the participant that promises; absent where the source names none
 * @param recipient the participant to which it is promised, where one is named
 * @param reference the donor's own reference, unique at the donor
 * @param amount what is promised; its currency is that of the purse
 * @param equivalent its worth in another currency as the reporter stated it; it wins over any conversion
 * @param rate the rate that was given with the entry
 * @param valueDate the day on which it happened
 * @param kind whether it is voluntary or assessed
 * @param form cash or in kind
 * @param description what it is for, in the donor's words
 * @param conditions what it depends on
 * @param earmark what it may be used for
 * @param instalments when it is to be paid; may be empty
 * @param origin where the fact comes from; absent where the exchange itself is the source
 * @param illustrative true where the amount is an example and no source states it
 * @param visibility who may know of it
 */
@EventName("pledge.recorded")
@Revision("1")
public record PledgeRecorded(
        UUID pledgeId,
        UUID entryId,
        @Nullable UUID donor,
        @Nullable UUID recipient,
        @Nullable String reference,
        MonetaryAmount amount,
        @Nullable MonetaryAmount equivalent,
        @Nullable ExchangeRate rate,
        LocalDate valueDate,
        PledgeKind kind,
        PledgeForm form,
        @Nullable String description,
        @Nullable String conditions,
        Earmark earmark,
        List<Instalment> instalments,
        @Nullable String origin,
        boolean illustrative,
        Visibility visibility)
        implements PledgeEvent {
    /** Canonical form: {@code null} instalments are none. */
    public PledgeRecorded {
        instalments = instalments == null ? List.of() : List.copyOf(instalments);
    }
}
