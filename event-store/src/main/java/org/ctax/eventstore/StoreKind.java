package org.ctax.eventstore;

import org.ctax.eventstore.EventStoreProperties.Kind;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Chooses by the property {@code ctax.event-store}, however it is spelled. */
abstract class StoreKind extends SpringBootCondition {

    static final class AxonServer extends StoreKind {
        AxonServer() {
            super(true);
        }
    }

    static final class Database extends StoreKind {
        Database() {
            super(false);
        }
    }

    private final boolean axonServer;

    StoreKind(boolean axonServer) {
        this.axonServer = axonServer;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new ConditionOutcome(isAxonServer(context) == axonServer, ConditionMessage.of("ctax.event-store"));
    }

    private static boolean isAxonServer(ConditionContext context) {
        try {
            return Binder.get(context.getEnvironment())
                    .bind("ctax.event-store", Kind.class)
                    .map(Kind.AXON_SERVER::equals)
                    .orElse(false);
        } catch (BindException e) {
            // Told, with the setting, by whoever needs the value.
            return false;
        }
    }
}
