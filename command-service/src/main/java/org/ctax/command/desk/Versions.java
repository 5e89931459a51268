package org.ctax.command.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;

/** Notes which version each record has after a command, as the events leave: asked later, the store may say more. */
final class Versions {
    private static final ScopedValue<Versions> CURRENT = ScopedValue.newInstance();

    private final Map<String, Long> versions = new HashMap<>();

    <T extends @Nullable Object> T during(Supplier<T> command) {
        return ScopedValue.where(CURRENT, this).call(command::get);
    }

    long of(String id) {
        return versions.getOrDefault(id, 0L);
    }

    static MessageDispatchInterceptor<EventMessage<?>> interceptor() {
        return new Interceptor();
    }

    private static final class Interceptor implements MessageDispatchInterceptor<EventMessage<?>> {
        @Override
        public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
            return (index, message) -> {
                if (CURRENT.isBound() && message instanceof DomainEventMessage<?> event) {
                    CURRENT.get().versions.put(event.getAggregateIdentifier(), event.getSequenceNumber());
                }
                return message;
            };
        }
    }
}
