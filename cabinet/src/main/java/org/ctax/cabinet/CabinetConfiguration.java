package org.ctax.cabinet;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.ctax.eventstore.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Opens the cabinet where a feature keeps something in it: by default where the events are. */
@AutoConfiguration
@ConditionalOnBean(CabinetFeature.class)
@EnableConfigurationProperties(CabinetConfiguration.Place.class)
class CabinetConfiguration {
    private static final String FILE = "jdbc:sqlite:";

    /**
     * Where it stands, if not with the events.
     *
     * @param url of a PostgreSQL, or of a file as {@code jdbc:sqlite:FILE}
     */
    @ConfigurationProperties("ctax.cabinet")
    record Place(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password) {}

    @Bean(destroyMethod = "close")
    Cabinet cabinet(Place place, Environment environment, List<CabinetFeature> features) {
        return Cabinet.open(database(place, environment), features);
    }

    private static CabinetDatabase database(Place place, Environment environment) {
        var url = place.url();
        if (url != null && !url.isBlank()) {
            return url.startsWith(FILE)
                    ? new SqliteCabinet(Path.of(url.substring(FILE.length())))
                    : reached("ctax.cabinet.url", new PostgresCabinet(url, place.username(), place.password()));
        }
        return switch (word(environment.getProperty("ctax.event-store", "sqlite"))) {
            case "sqlite" ->
                new SqliteCabinet(Path.of(environment.getProperty("ctax.data-dir", "data"))
                        .resolve(SqliteCabinet.FILE));
            case "postgresql" ->
                reached(
                        "spring.datasource.url",
                        new PostgresCabinet(
                                environment.getRequiredProperty("spring.datasource.url"),
                                environment.getProperty("spring.datasource.username"),
                                environment.getProperty("spring.datasource.password")));
            default ->
                throw new SettingException(
                        "ctax.cabinet.url",
                        "is not set, and no database of the events is there to put the cabinet in",
                        null);
        };
    }

    /** However it is spelled. */
    private static String word(String kind) {
        return kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static CabinetDatabase reached(String setting, PostgresCabinet database) {
        try {
            database.reach();
            return database;
        } catch (IllegalArgumentException e) {
            throw new SettingException(setting, "is no address such as jdbc:postgresql://host:5432/ctax", e);
        } catch (SQLException e) {
            var cause = e.getCause() == null ? "" : " " + e.getCause().getMessage();
            throw new SettingException(
                    setting, "the PostgreSQL with the cabinet cannot be used: " + e.getMessage() + cause, e);
        }
    }
}
