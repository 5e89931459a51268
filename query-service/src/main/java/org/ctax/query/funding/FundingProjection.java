package org.ctax.query.funding;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.ctax.query.projection.BatchedView;
import org.ctax.query.projection.Recorded;
import org.ctax.query.projection.ViewDatabase;
import org.springframework.stereotype.Component;

/** Hands every event, in order, to the ledger. */
@Component
@ProcessingGroup(FundingProjection.GROUP)
class FundingProjection implements BatchedView {
    static final String GROUP = "funding";

    private final Ledger ledger;
    private final History history;

    FundingProjection(ViewDatabase views, FundingBooks books, History history) {
        this.ledger = new Ledger(
                views.database(), books.currencies(), views.isShared() ? Replacing.AMONG_OTHERS : Replacing.ALONE);
        this.history = history;
        ledger.declareIndexes();
    }

    @EventHandler
    void on(Object event, Recorded recorded) {
        ledger.record(event, recorded);
    }

    @Override
    public String processingGroup() {
        return GROUP;
    }

    @Override
    public void flush() {
        ledger.flush();
    }

    @Override
    public void discard() {
        ledger.discard();
    }

    @Override
    public void reset() {
        ledger.reset();
        history.forget();
    }
}
