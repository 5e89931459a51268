package org.ctax.web.access;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Whose token was found good; the account is absent where it says no role that is known here. */
final class SignedIn extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String id;
    private final transient @Nullable Account account;
    private final transient Person person;

    SignedIn(String id, @Nullable Account account, Person person) {
        super(authorities(account));
        this.id = id;
        this.account = account;
        this.person = person;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(@Nullable Account account) {
        return account == null
                ? List.of()
                : List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name()));
    }

    @Nullable
    Account account() {
        return account;
    }

    Person person() {
        return person;
    }

    /** Nothing that could be sent again: it might be written to a log. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof SignedIn that && Objects.equals(account, that.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), account);
    }
}
