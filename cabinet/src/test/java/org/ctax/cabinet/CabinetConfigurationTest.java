package org.ctax.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.ctax.eventstore.PostgresForTests;
import org.ctax.eventstore.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

class CabinetConfigurationTest {
    @Configuration
    @EnableAutoConfiguration
    static class Application {}

    @Configuration
    static class Drawer {
        @Bean
        CabinetFeature drawer() {
            return CabinetContract.DRAWER;
        }
    }

    @TempDir
    private Path folder;

    @Test
    void standsInTheDataFolderAndIsNoDataSourceOfTheApplication() {
        try (var context = start(Drawer.class)) {
            context.getBean(Cabinet.class).write(jdbc -> CabinetContract.put(jdbc, "a", 3));
            assertThat(folder.resolve("cabinet.db")).exists();
            assertThat(context.getBeansOfType(DataSource.class)).isEmpty();
            assertThat(context.getBeansOfType(PlatformTransactionManager.class)).isEmpty();
        }
    }

    @Test
    void isNotOpenedWhereNothingIsKeptInIt() {
        try (var context = start(Application.class)) {
            assertThat(context.getBeansOfType(Cabinet.class)).isEmpty();
            assertThat(folder.resolve("cabinet.db")).doesNotExist();
        }
    }

    @Test
    void standsBesideTheEventsOrWhereASettingSays() {
        var events = PostgresForTests.freshDatabase();
        var own = PostgresForTests.freshDatabase();
        try (var context = start(Drawer.class, "--ctax.event-store=postgresql", "--spring.datasource.url=" + events)) {
            context.getBean(Cabinet.class).write(jdbc -> CabinetContract.put(jdbc, "a", 1));
        }
        try (var context = start(
                Drawer.class,
                "--ctax.event-store=postgresql",
                "--spring.datasource.url=" + events,
                "--ctax.cabinet.url=" + own)) {
            context.getBean(Cabinet.class).write(jdbc -> CabinetContract.put(jdbc, "a", 2));
        }
        assertThat(weightIn(events)).isEqualTo(1);
        assertThat(weightIn(own)).isEqualTo(2);
    }

    private static int weightIn(String url) {
        try (var cabinet = Cabinet.inPostgres(url, null, null, List.of(CabinetContract.DRAWER))) {
            return CabinetContract.weight(cabinet, "a");
        }
    }

    @Test
    void aServerThatIsNotThereIsToldWithItsSetting() {
        assertThatThrownBy(() -> start(Drawer.class, "--ctax.cabinet.url=jdbc:postgresql://127.0.0.1:1/nothing"))
                .hasStackTraceContaining(SettingException.class.getName())
                .hasStackTraceContaining("ctax.cabinet.url (CTAX_CABINET_URL): the PostgreSQL with the cabinet");
    }

    private ConfigurableApplicationContext start(Class<?> feature, String... arguments) {
        return new SpringApplicationBuilder(Application.class, feature)
                .web(WebApplicationType.NONE)
                .properties("ctax.data-dir=" + folder)
                .run(Arrays.copyOf(arguments, arguments.length));
    }
}
