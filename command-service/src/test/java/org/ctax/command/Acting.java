package org.ctax.command;

import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.ctax.events.Provenance;
import org.ctax.web.access.Role;

/** On whose authority the commands of a test act: a coordinator's, where the test does not say. */
public final class Acting {
    private Acting() {}

    public static <A> FixtureConfiguration<A> on(Class<A> record) {
        return new AggregateTestFixture<>(record)
                .registerCommandDispatchInterceptor(messages ->
                        (index, message) -> message.getMetaData().containsKey(Provenance.ROLE)
                                ? message
                                : message.andMetaData(Map.of(Provenance.ROLE, Role.COORDINATOR.name())));
    }

    public static Map<String, String> as(Role role) {
        return Map.of(Provenance.ROLE, role.name());
    }

    public static Map<String, String> as(Role role, UUID participant) {
        return Map.of(Provenance.ROLE, role.name(), Provenance.PARTICIPANT, participant.toString());
    }
}
