package org.ctax.query.transfer;

/** How a transfer stands. */
enum TransferState {
    RECORDED,
    /** It was recorded by mistake. */
    CORRECTED
}
