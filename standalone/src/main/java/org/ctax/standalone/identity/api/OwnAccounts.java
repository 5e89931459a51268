package org.ctax.standalone.identity.api;

import java.util.Optional;
import java.util.UUID;
import org.ctax.query.me.Acquaintance;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.Accounts;
import org.ctax.standalone.identity.clients.MachineClients;
import org.ctax.web.access.Person;
import org.springframework.stereotype.Component;

/** Names of people and machines, which their tokens leave out. */
@Component
@BuiltInIssuer
class OwnAccounts implements Acquaintance {
    private final Accounts accounts;
    private final MachineClients machines;

    OwnAccounts(Accounts accounts, MachineClients machines) {
        this.accounts = accounts;
        this.machines = machines;
    }

    @Override
    public Optional<Person> with(String account) {
        var id = UUID.fromString(account);
        return accounts.find(id)
                .map(person -> new Person(person.name(), person.displayName(), person.language()))
                .or(() -> machines.withAccount(id).map(machine -> new Person(null, machine.displayName(), null)));
    }
}
