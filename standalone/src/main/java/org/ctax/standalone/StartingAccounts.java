package org.ctax.standalone;

import java.util.Set;
import java.util.UUID;
import org.ctax.eventstore.SettingException;
import org.ctax.standalone.demonstration.DemonstrationAccounts;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.PublicAddress;
import org.ctax.standalone.identity.SignInSettings;
import org.ctax.standalone.identity.accounts.AccountDesk;
import org.ctax.standalone.identity.accounts.Accounts;
import org.ctax.standalone.identity.accounts.By;
import org.ctax.standalone.identity.clients.MachineClients;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Who can sign in when the exchange starts: those of the demonstration, as long as that is wanted, or where there is nobody
 * a first administrator. Done before anything listens.
 */
@Component
@BuiltInIssuer
class StartingAccounts {
    static final String FIRST = "administrator";

    private final AccountDesk desk;
    private final Accounts accounts;
    private final MachineClients clients;
    private final @Nullable OneTime oneTime;

    StartingAccounts(
            AccountDesk desk,
            Accounts accounts,
            MachineClients clients,
            SignInSettings settings,
            PublicAddress address,
            Environment environment) {
        this.desk = desk;
        this.accounts = accounts;
        this.clients = clients;
        accounts.removeDemonstration();
        clients.removeDemonstration();
        var demonstration = DemonstrationGuard.isWanted(environment);
        if (demonstration) {
            DemonstrationGuard.check(environment, address);
            addDemonstration();
        }
        var reset = settings.resetPassword();
        this.oneTime = reset != null && !reset.isBlank()
                ? reset(reset)
                : !demonstration && accounts.isEmpty() ? first() : null;
    }

    /** A password that is good for one sign-in, and told once. */
    record OneTime(String name, String password) {}

    @Nullable
    OneTime oneTime() {
        return oneTime;
    }

    private void addDemonstration() {
        DemonstrationAccounts.people()
                .forEach((name, person) ->
                        desk.makeDemonstration(DemonstrationAccounts.id(name), person, DemonstrationAccounts.PASSWORD));
        clients.makeDemonstration(
                DemonstrationAccounts.CLIENT,
                DemonstrationAccounts.CLIENT_ACCOUNT,
                "Demonstration",
                DemonstrationAccounts.PASSWORD,
                Role.COORDINATOR);
    }

    private OneTime first() {
        var made = desk.make(
                UUID.randomUUID(),
                new AccountDesk.Person(FIRST, "First administrator", null, Role.ADMINISTRATOR, Set.of()),
                By.EXCHANGE);
        return new OneTime(FIRST, made.oneTimePassword());
    }

    private OneTime reset(String name) {
        var account = accounts.named(name)
                .orElseThrow(
                        () -> new SettingException("ctax.sign-in.reset-password", "no account has this name", null));
        return new OneTime(name, desk.resetPassword(account, By.EXCHANGE).oneTimePassword());
    }
}
