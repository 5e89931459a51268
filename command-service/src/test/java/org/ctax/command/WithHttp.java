package org.ctax.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.ctax.eventstore.FakeAxonServer;
import org.ctax.web.access.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service as it runs, with its events in a folder of its own, and a client. All such tests share one. With the
 * environment variable {@code CTAX_TEST_AXON_SERVER} all of them are run on an Axon Server: its address, where a context
 * is empty and {@code AXON_AXONSERVER_CONTEXT} names it, or {@code fake} for one in memory.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = CommandServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WithHttp.OwnFolder.class)
@Import({Http.class, Travelling.class})
public @interface WithHttp {

    /** Events of tests are nobody else's. */
    class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                TestPropertyValues.of(
                                "ctax.event-store=sqlite", "ctax.data-dir=" + Files.createTempDirectory("ctax-test"))
                        .and(TestTokens.settings().toArray(String[]::new))
                        .applyTo(context);
                var axonServer = System.getenv("CTAX_TEST_AXON_SERVER");
                if (axonServer != null) {
                    TestPropertyValues.of(
                                    "ctax.event-store=axon-server",
                                    "axon.axonserver.servers=" + (axonServer.equals("fake") ? fake() : axonServer))
                            .applyTo(context);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String fake() {
            System.setProperty("axon.axonserver.context", FakeAxonServer.CONTEXT);
            return FakeAxonServer.start().address();
        }
    }
}
