package org.ctax.events.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.ctax.events.visibility.Visibility;

/** What happens to money that one participant hands to another. It is not new money: it leaves one place and stands in another. */
public sealed interface TransferEvent permits TransferRecorded, TransferCorrected, TransferVisibilityChanged {
    UUID transferId();

    LocalDate valueDate();

    Visibility visibility();
}
