package org.ctax.command.theme;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.ctax.command.Acting;
import org.ctax.command.Refused;
import org.ctax.events.reference.Pillar;
import org.junit.jupiter.api.Test;

class CatalogueThemeTest {
    private static final AddTheme ADD = new AddTheme("FTS-5249", "FTS", null, "Health");

    private final FixtureConfiguration<CatalogueTheme> fixture = Acting.on(CatalogueTheme.class);

    @Test
    void a_theme_is_added() {
        fixture.givenNoPriorActivity().when(ADD).expectEvents(ADD.event());
    }

    @Test
    void a_code_is_not_given_to_another_theme() {
        fixture.given(ADD.event())
                .when(new AddTheme("fts-5249", "FTS", null, "Education"))
                .expectNoEvents()
                .expectException(Refused.as("CODE_TAKEN", "code"));
    }

    @Test
    void a_code_that_comes_with_the_exchange_is_not_given_to_another_theme() {
        fixture.givenNoPriorActivity()
                .when(new AddTheme("CT-01", "GCTS", Pillar.I, "Anything"))
                .expectNoEvents()
                .expectException(Refused.as("CODE_TAKEN", "code"));
    }

    @Test
    void a_theme_added_twice_is_there_once() {
        fixture.given(ADD.event()).when(ADD).expectSuccessfulHandlerExecution().expectNoEvents();
    }
}
