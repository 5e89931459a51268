package org.ctax.command.theme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Locale;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.ctax.command.claim.Claims;
import org.ctax.command.desk.Authority;
import org.ctax.command.desk.Lookups;
import org.ctax.command.desk.Precondition;
import org.ctax.events.reference.Reference;
import org.ctax.events.theme.ThemeAdded;
import org.jspecify.annotations.Nullable;

/** A thematic area, found by its code. */
@AggregateRoot(type = "theme")
class CatalogueTheme {
    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable ThemeAdded added;

    CatalogueTheme() {}

    @CommandHandlerInterceptor
    void authorize(CommandMessage<?> message) {
        Authority.current().mustBeCoordinator();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddTheme command) {
        if (command.event().equals(added)) {
            return;
        }
        if (added != null || Reference.themes().containsKey(command.code().toUpperCase(Locale.ROOT))) {
            throw Claims.taken("code", command.code());
        }
        Precondition.hold();
        apply(command.event());
    }

    @EventSourcingHandler
    void on(ThemeAdded event) {
        id = Lookups.themeId(event.code());
        added = event;
    }
}
