package org.ctax.standalone.identity.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ctax.standalone.identity.accounts.StoredAccount;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;

@Schema(name = "PersonAccount", description = "An account of a person")
record AccountAnswer(
        @Schema(description = "Opaque; it stands in events, and is kept when the account is erased")
        UUID id,

        @Schema(description = "By which the person signs in; absent once erased", example = "jane.doe") @Nullable
        String name,

        @Schema(description = "As the person is called", example = "Jane Doe") @Nullable
        String displayName,

        @Schema(description = "en, fr, es, ar, ru or zh") @Nullable
        String language,

        Role role,

        @Schema(description = "Ids of the participants for which it may act")
        List<UUID> participants,

        StoredAccount.State state,

        @Schema(description = "True where the password is good for one sign-in only")
        boolean mustChangePassword,

        @Schema(description = "True where it is there for the demonstration, and gone without it")
        boolean demonstration,

        Instant created,

        @Schema(description = "When it last signed in with its password") @Nullable
        Instant signedIn) {

    static AccountAnswer of(StoredAccount account) {
        return new AccountAnswer(
                account.id(),
                account.name(),
                account.displayName(),
                account.language(),
                account.role(),
                account.participants().stream().sorted().toList(),
                account.state(),
                account.mustChange(),
                account.demonstration(),
                account.created(),
                account.signedIn());
    }

    @Schema(name = "AccountWithPassword")
    record Made(
            AccountAnswer account,

            @Schema(description = "Good for one sign-in, and told this once; absent where the same was sent before")
            @Nullable
            String oneTimePassword) {}
}
