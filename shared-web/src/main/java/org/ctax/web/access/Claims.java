package org.ctax.web.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads from what a good token claims which account it is. */
final class Claims implements Converter<Jwt, SignedIn> {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_PARTICIPANTS = 1_000;

    private final Identity identity;

    Claims(Identity identity) {
        this.identity = identity;
    }

    @Override
    public SignedIn convert(Jwt token) {
        var id = token.getSubject();
        // It is written into events, which say it to readers and logs.
        if (id == null
                || id.isBlank()
                || id.length() > LONGEST_ID
                || !id.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new InvalidBearerTokenException("the subject");
        }
        var participants = participants(token);
        return new SignedIn(
                id,
                role(token)
                        .map(role -> new Account(id, role, participants, TokenRules.end(token)))
                        .orElse(null),
                new Person(text(token, "preferred_username"), text(token, "name"), text(token, "locale")));
    }

    /** Shown to nobody but the one it names. */
    private static @Nullable String text(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String text && !text.isBlank() && text.length() <= LONGEST_NAME
                ? text
                : null;
    }

    /** Of two known roles none is taken: which one was meant is not ours to guess. */
    private Optional<Role> role(Jwt token) {
        var known = new HashSet<Role>();
        for (var text : texts(claim(token, identity.roleClaim()))) {
            known(text).ifPresent(known::add);
        }
        return known.size() == 1 ? known.stream().findFirst() : Optional.empty();
    }

    private Optional<Role> known(String text) {
        var prefix = identity.rolePrefix();
        if (!text.regionMatches(true, 0, prefix, 0, prefix.length())) {
            return Optional.empty();
        }
        var name = text.substring(prefix.length()).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    private Set<UUID> participants(Jwt token) {
        var ids = new HashSet<UUID>();
        for (var text : texts(claim(token, identity.participantsClaim()))) {
            for (var word : text.strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    ids.add(uuid(word));
                }
            }
        }
        if (ids.size() > MOST_PARTICIPANTS) {
            throw new InvalidBearerTokenException("too many participants");
        }
        return ids;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException("a participant", e);
        }
    }

    /** A claim's name may itself have dots, as in an address. */
    private static @Nullable Object claim(Jwt token, String path) {
        Map<?, ?> claims = token.getClaims();
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        @Nullable Object at = claims;
        for (var name : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> inner ? inner.get(name) : null;
        }
        return at;
    }

    private static List<String> texts(@Nullable Object claim) {
        if (claim instanceof String text) {
            return List.of(text);
        }
        var texts = new ArrayList<String>();
        if (claim instanceof Iterable<?> several) {
            several.forEach(one -> {
                if (one instanceof String text) {
                    texts.add(text);
                }
            });
        }
        return texts;
    }
}
