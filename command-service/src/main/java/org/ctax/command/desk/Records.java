package org.ctax.command.desk;

import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** How the aggregates of a feature are kept: from the event store, told apart from those of other kinds. */
public final class Records {
    private Records() {}

    /** Callers of one record queue up: right where many want the same one at once. */
    public static <A> ConfigurerModule queued(Class<A> aggregate) {
        return kept(aggregate, PessimisticLockFactory.usingDefaults());
    }

    /** Callers of one record race, and the store decides: right where several are loaded for one command. */
    public static <A> ConfigurerModule racing(Class<A> aggregate) {
        return kept(aggregate, NullLockFactory.INSTANCE);
    }

    private static <A> ConfigurerModule kept(Class<A> aggregate, LockFactory locks) {
        return configurer -> {
            var unused = configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
                    .configureLockFactory(c -> locks)
                    .configureAggregateFactory(c -> new OfOneKind<>(AnnotatedAggregateMetaModelFactory.inspectAggregate(
                            aggregate, c.parameterResolverFactory(), c.handlerDefinition(aggregate)))));
        };
    }

    /** An id that is taken by a record of another kind must not be read as if it were one of this kind. */
    private static final class OfOneKind<A> extends GenericAggregateFactory<A> {
        OfOneKind(AggregateModel<A> model) {
            super(model);
        }

        @Override
        protected A doCreateAggregate(String id, @SuppressWarnings("rawtypes") DomainEventMessage first) {
            var kind = aggregateModel().type();
            if (!kind.equals(first.getType())) {
                throw new ForeignRecordException();
            }
            return super.doCreateAggregate(id, first);
        }
    }
}
