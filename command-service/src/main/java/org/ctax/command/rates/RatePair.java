package org.ctax.command.rates;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.ctax.command.desk.Authority;
import org.ctax.events.Provenance;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.rates.ExchangeRatePublished;
import org.jspecify.annotations.Nullable;

/** What one currency was worth in another, day by day. */
@AggregateRoot(type = "exchange-rates")
class RatePair {
    @AggregateIdentifier
    private @Nullable UUID id;

    private final Map<LocalDate, ExchangeRate> rates = new HashMap<>();

    RatePair() {}

    @CommandHandlerInterceptor
    void authorize(CommandMessage<?> message) {
        Authority.current().mustBeCoordinator();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishRates command) {
        for (var published : command.rates()) {
            if (!published.rate().equals(rates.get(published.rate().date()))) {
                apply(published.event(), MetaData.with(Provenance.SOURCE, published.place()));
            }
        }
    }

    @EventSourcingHandler
    void on(ExchangeRatePublished event) {
        id = PublishRates.pairOf(event.rate());
        rates.put(event.rate().date(), event.rate());
    }
}
