package org.ctax.command.imports;

import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.ctax.command.Acting;
import org.ctax.command.Refused;
import org.ctax.events.imports.ImportFinished;
import org.ctax.events.imports.ImportedFile;
import org.ctax.events.imports.ImportedRow;
import org.junit.jupiter.api.Test;

class ImportRunTest {
    private static final UUID ID = UUID.fromString("88888888-8888-4888-8888-888888888888");
    private static final StartImport START =
            new StartImport(ID, "exchange-rates", List.of(new ImportedFile("a.csv", 10, "00")));
    private static final AnswerRows ANSWER = new AnswerRows(ID, 0, List.of(row(1), row(2)));

    private final FixtureConfiguration<ImportRun> fixture = Acting.on(ImportRun.class);

    private static ImportedRow row(int number) {
        return new ImportedRow("a.csv", number, null, ImportedRow.Outcome.ACCEPTED, null, null, null, null);
    }

    @Test
    void an_import_is_started() {
        fixture.givenNoPriorActivity().when(START).expectEvents(START.event());
    }

    @Test
    void an_import_of_other_files_is_not_started_under_the_same_id() {
        fixture.given(START.event())
                .when(new StartImport(ID, "exchange-rates", List.of(new ImportedFile("b.csv", 10, "01"))))
                .expectNoEvents()
                .expectException(Refused.as("ID_TAKEN", "id"));
    }

    @Test
    void an_import_started_twice_is_there_once() {
        fixture.given(START.event())
                .when(START)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rows_are_answered() {
        fixture.given(START.event()).when(ANSWER).expectEvents(ANSWER.event());
    }

    @Test
    void rows_are_not_answered_out_of_their_order() {
        fixture.given(START.event())
                .when(new AnswerRows(ID, 1, List.of(row(2))))
                .expectNoEvents()
                .expectException(Refused.as("IMPORT_MOVED_ON"));
    }

    @Test
    void rows_answered_twice_are_answered_once() {
        fixture.given(START.event(), ANSWER.event())
                .when(ANSWER)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_import_is_finished_with_what_became_of_its_rows() {
        fixture.given(START.event(), ANSWER.event())
                .when(new FinishImport(ID))
                .expectEvents(new ImportFinished(ID, 2, 0, 0));
    }

    @Test
    void rows_are_not_answered_after_the_end() {
        fixture.given(START.event(), ANSWER.event(), new ImportFinished(ID, 2, 0, 0))
                .when(new AnswerRows(ID, 2, List.of(row(3))))
                .expectNoEvents()
                .expectException(Refused.as("IMPORT_MOVED_ON"));
    }

    @Test
    void an_import_finished_twice_is_finished_once() {
        fixture.given(START.event(), new ImportFinished(ID, 0, 0, 0))
                .when(new FinishImport(ID))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
