package org.ctax.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ctax.query.QueryServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The parts of the exchange, started as they are in earnest. */
final class Applications {
    private Applications() {}

    static ConfigurableApplicationContext readSide(Path data, String... properties) {
        return start(QueryServiceApplication.class, data, properties);
    }

    private static ConfigurableApplicationContext start(Class<?> application, Path data, String... properties) {
        var all = new ArrayList<>(List.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "ctax.data-dir=" + data,
                "spring.main.banner-mode=off",
                "logging.level.root=WARN"));
        all.addAll(List.of(properties));
        return new SpringApplicationBuilder(application)
                .properties(all.toArray(String[]::new))
                .run();
    }
}
