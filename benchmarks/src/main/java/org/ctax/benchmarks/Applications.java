package org.ctax.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.ctax.command.CommandServiceApplication;
import org.ctax.query.QueryServiceApplication;
import org.ctax.standalone.StandaloneApplication;
import org.ctax.web.access.TestTokens;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The parts of the exchange, started as they are in earnest. */
final class Applications {
    private Applications() {}

    static ConfigurableApplicationContext readSide(Path data, String... properties) {
        return run(new SpringApplicationBuilder(QueryServiceApplication.class), data, properties);
    }

    static ConfigurableApplicationContext writeSide(Path data, String... properties) {
        return run(new SpringApplicationBuilder(CommandServiceApplication.class), data, properties);
    }

    static ConfigurableApplicationContext standalone(Path data, String... properties) {
        return run(new SpringApplicationBuilder(StandaloneApplication.class), data, properties);
    }

    /** The write side with another event store in the place of its own. */
    static ConfigurableApplicationContext writeSideOn(PlainAxon axon, Path data) {
        var application = new SpringApplicationBuilder(CommandServiceApplication.class)
                .initializers(context -> context.addBeanFactoryPostProcessor(
                        beans -> replaceEventStore((DefaultListableBeanFactory) beans, axon)));
        return run(application, data);
    }

    /** The write side without its gate. */
    static ConfigurableApplicationContext writeSideWithOpenDoor(Path data, String... properties) {
        var application = new SpringApplicationBuilder(CommandServiceApplication.class)
                .initializers(context -> context.addBeanFactoryPostProcessor(
                        beans -> OpenDoor.inPlaceOfTheGate((DefaultListableBeanFactory) beans)));
        return run(application, data, properties);
    }

    private static void replaceEventStore(DefaultListableBeanFactory beans, PlainAxon axon) {
        var store = new RootBeanDefinition(
                EventStore.class, () -> axon.eventStore((Serializer) beans.getBean("eventSerializer")));
        store.addQualifier(new AutowireCandidateQualifier(Qualifier.class, "eventStore"));
        beans.removeBeanDefinition("eventBus");
        beans.registerBeanDefinition("eventBus", store);
    }

    private static ConfigurableApplicationContext run(
            SpringApplicationBuilder application, Path data, String... properties) {
        var all = new ArrayList<>(List.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "ctax.views.embedded=true",
                "ctax.data-dir=" + data,
                "spring.main.banner-mode=off",
                "logging.level.root=WARN"));
        all.addAll(TestTokens.settings());
        all.addAll(List.of(properties));
        if (all.stream().noneMatch(one -> one.startsWith("ctax.rate-limits."))) {
            all.addAll(List.of("ctax.rate-limits.account=0", "ctax.rate-limits.address=0"));
        }
        if (all.stream().noneMatch(one -> one.startsWith("ctax.event-store="))) {
            all.add("ctax.event-store=sqlite");
        }
        // As arguments: an application's own properties would win over defaults.
        return application.run(all.stream().map(one -> "--" + one).toArray(String[]::new));
    }
}
