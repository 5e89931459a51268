package org.ctax.query.funding;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.NeedClosed;
import org.ctax.events.need.NeedEvent;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.NeedReopened;
import org.ctax.events.need.NeedVisibilityChanged;
import org.ctax.events.need.OriginalRequirementCorrected;
import org.ctax.events.need.RequirementRevised;
import org.jspecify.annotations.Nullable;

/** What a need requires: as it was first, and as it was last estimated. A withdrawn need requires nothing. */
final class NeedStatement {
    private NeedStatement() {}

    /** What holds of a need. */
    static final class State {
        @Nullable
        Layer original;

        @Nullable
        Layer required;

        @Nullable
        String originalCurrency;

        @Nullable
        String requiredCurrency;

        @Nullable
        NeedClosed closed;
    }

    static Statement of(List<Object> recorded, List<Object> counted, Scene scene) {
        var identified = (NeedIdentified) recorded.getFirst();
        var state = state(counted, scene.book());
        var statement = new Statement();
        var closed = state.closed;
        if (closed != null && closed.outcome() == NeedClosed.Outcome.WITHDRAWN) {
            return statement;
        }
        post(statement, identified, Measure.ORIGINAL_REQUIRED, state.original, state.originalCurrency);
        post(statement, identified, Measure.REQUIRED, state.required, state.requiredCurrency);
        return statement;
    }

    static State state(List<Object> counted, Book book) {
        var state = new State();
        // An estimate of a later day holds, whichever was recorded last.
        counted.stream()
                .map(NeedEvent.class::cast)
                .sorted(Comparator.comparing(NeedEvent::valueDate))
                .forEach(event -> apply(state, event, book));
        return state;
    }

    private static void apply(State state, NeedEvent event, Book book) {
        switch (event) {
            case NeedIdentified e -> {
                var required = e.required();
                if (required != null) {
                    var layer = book.worth(e.needId(), required, null, null, e.valueDate());
                    if (state.original == null) {
                        state.original = layer;
                        state.originalCurrency = Amounts.codeOf(required);
                    }
                    state.required = layer;
                    state.requiredCurrency = Amounts.codeOf(required);
                }
            }
            case RequirementRevised e -> {
                state.required = book.worth(e.entryId(), e.required(), null, null, e.valueDate());
                state.requiredCurrency = Amounts.codeOf(e.required());
                if (state.original == null) {
                    // Nobody had said what it takes: the first figure is the original one.
                    state.original = state.required;
                    state.originalCurrency = state.requiredCurrency;
                }
            }
            case OriginalRequirementCorrected e -> {
                state.original = book.worth(e.entryId(), e.original(), null, null, e.valueDate());
                state.originalCurrency = Amounts.codeOf(e.original());
            }
            case NeedClosed e -> state.closed = e;
            case NeedReopened _ -> state.closed = null;
            case NeedVisibilityChanged _ -> {
                // It requires what it required.
            }
        }
    }

    private static void post(
            Statement statement,
            NeedIdentified identified,
            Measure measure,
            @Nullable Layer layer,
            @Nullable String currency) {
        if (layer != null && currency != null) {
            var cell = new Cell(
                    null,
                    Spot.placeOf(identified),
                    identified.theme(),
                    text(identified.appeal()),
                    identified.needId().toString(),
                    null,
                    null,
                    identified.illustrative(),
                    Sight.packed(identified.visibility()));
            statement.add(
                    new Statement.Key(cell, measure, currency, layer.basis(), layer.conversion()),
                    new Worth(layer.own(), layer.equivalent()));
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
