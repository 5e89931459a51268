package org.ctax.query.me;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.ctax.web.access.Role;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description of the whole exchange says of what is recorded and read; accounts are not everywhere. */
final class Described {
    private static final String DESCRIPTION = "/org/ctax/web/openapi.json";

    private Described() {}

    /** Operations that a role may call, such as {@code POST /api/pledges}. */
    static Stream<String> to(Role role) {
        var found = new ArrayList<String>();
        read().path("paths").forEachEntry((path, operations) -> {
            if (path.startsWith("/api/")) {
                operations.forEachEntry((method, said) -> {
                    if (said.path("x-roles")
                            .valueStream()
                            .anyMatch(one -> one.asString().equals(role.name()))) {
                        found.add(method.toUpperCase(Locale.ROOT) + " " + path);
                    }
                });
            }
        });
        return found.stream();
    }

    private static JsonNode read() {
        try (var file = new ClassPathResource(DESCRIPTION).getInputStream()) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
