package org.ctax.query.rates;

import com.mongodb.client.MongoDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.ctax.events.rates.ExchangeRatePublished;
import org.ctax.query.projection.GatheredView;
import org.ctax.query.projection.ProjectionGroup;
import org.ctax.query.projection.Recorded;
import org.springframework.stereotype.Component;

/** Rates are kept together by pair and year, each under its position, so that what was replaced is still there. */
@Component
@ProcessingGroup(ProjectionGroup.REGISTERS)
class RateProjector extends GatheredView {
    static final String COLLECTION = "exchangerates";

    RateProjector(MongoDatabase views) {
        super(ProjectionGroup.REGISTERS, views, COLLECTION);
    }

    @EventHandler
    void on(ExchangeRatePublished event, Recorded recorded) {
        var rate = event.rate();
        set(
                rate.from() + "/" + rate.to() + "/" + rate.date().getYear(),
                new Document("from", rate.from())
                        .append("to", rate.to())
                        .append(
                                "rates.p" + recorded.position(),
                                new Document("date", rate.date().toString())
                                        .append("rate", rate.rate().toPlainString())
                                        .append("source", rate.source())
                                        .append("position", recorded.position())
                                        .append("recorded", recorded.recorded().toString())));
    }
}
