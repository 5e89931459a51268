package org.ctax.eventstore;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether Axon Server can be reached. Axon's own indicator is for an earlier Spring Boot, and silently not there. */
final class AxonServerHealth extends AbstractHealthIndicator {

    private final AxonServerStorage storage;

    AxonServerHealth(AxonServerStorage storage) {
        super("Axon Server cannot be asked");
        this.storage = storage;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        (storage.isConnected() ? health.up() : health.down())
                .withDetail("context", storage.context())
                .withDetail("head", storage.watch().head());
    }
}
