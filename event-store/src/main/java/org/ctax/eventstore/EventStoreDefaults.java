package org.ctax.eventstore;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What every application with this store would otherwise have to know; any other setting of the same goes before it. */
final class EventStoreDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.of(
            // Otherwise the connector looks for a server that is not there, again and again; where there is one, we
            // declare what is needed of it.
            "axon.axonserver.enabled", "false",
            // Each command waits in one of these for its events to be stored; the connector's own default is 10.
            "axon.axonserver.command-threads", "64",
            // Otherwise it says of each handler that it is registered, and repeats what is told once by us.
            "logging.level.io.axoniq.axonserver.connector", "ERROR",
            // Otherwise Axon interrupts a batch of a replay that takes a minute on a slow machine, and it would never
            // end.
            "axon.timeout.enabled", "false",
            // Otherwise Axon reports its use to its makers.
            "axon.update-check.disabled", "true",
            // The default is XStream, which needs the JDK opened to reflection.
            "axon.serializer.general", "jackson3",
            "axon.serializer.messages", "jackson3",
            "axon.serializer.events", "jackson3");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("ctax-event-store-defaults", DEFAULTS));
    }
}
