package org.ctax.query.projection;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands a handler {@link Recorded}; found by Axon as a service. */
public final class RecordedResolverFactory implements ParameterResolverFactory {
    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Recorded.class ? new Resolver() : null;
    }

    static Recorded of(EventMessage<?> event) {
        // In one order, so that a replay writes word for word the same.
        var provenance = new TreeMap<String, String>();
        event.getMetaData().forEach((key, value) -> {
            if (value != null) {
                provenance.put(key, value.toString());
            }
        });
        var domain = event instanceof DomainEventMessage<?> d ? d : null;
        return new Recorded(
                event.getIdentifier(),
                Positions.of(event),
                event.getTimestamp(),
                domain == null ? event.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                provenance);
    }

    private static final class Resolver implements ParameterResolver<Recorded> {
        @Override
        public Recorded resolveParameterValue(Message<?> message) {
            return of((EventMessage<?>) message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof EventMessage<?>;
        }
    }
}
