package org.ctax.standalone.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ctax.standalone.identity.accounts.AccountDesk.Person;
import org.ctax.web.access.Role;

/** One account a role, acting for participants of the demonstration data, and a machine. Everybody knows the passwords. */
public final class DemonstrationAccounts {
    /** Of each of the accounts, and the secret of the machine. */
    public static final String PASSWORD = "demo";

    /** What the machine signs in as. */
    public static final String CLIENT = "demo";

    public static final UUID CLIENT_ACCOUNT = id(CLIENT);

    private static final Map<String, Person> PEOPLE = List.of(
                    person("donor", "Austria's clerk", Role.DONOR, "DON-AUT"),
                    person("taskforce", "UNODC's clerk", Role.TASK_FORCE, "UNODC"),
                    person("state", "Kenya's clerk", Role.MEMBER_STATE, "MS-KEN"),
                    person("provider", "OSCE's clerk", Role.PROVIDER, "OSCE"),
                    person("coordinator", "Coordinator", Role.COORDINATOR),
                    person("auditor", "Auditor", Role.AUDITOR),
                    person("administrator", "Administrator", Role.ADMINISTRATOR))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Person::name, person -> person));

    private DemonstrationAccounts() {}

    /** Each with an id that is the same at every start. */
    public static Map<String, Person> people() {
        return PEOPLE;
    }

    /** The id of the account of this name. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("demonstration:account:" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Person person(String name, String displayName, Role role, String... participants) {
        return new Person(
                name,
                displayName,
                "en",
                role,
                Set.of(participants).stream().map(Ids::participant).collect(Collectors.toUnmodifiableSet()));
    }
}
