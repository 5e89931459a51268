package org.ctax.standalone.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctax.web.access.Role;

/**
 * What is written down of who may call what.
 *
 * @param roles by operation, such as {@code GET /api/pledges}
 * @param open operations that take no signing in
 */
record Matrix(Map<String, Set<Role>> roles, Set<String> open) {
    private static final String ANYBODY = "ANYBODY";

    static Matrix read() {
        try (var file = Objects.requireNonNull(Matrix.class.getResourceAsStream("/access/matrix.txt"))) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" -> "))
                    .toList();
            var roles = lines.stream()
                    .collect(Collectors.toMap(
                            line -> line[0].strip(),
                            line -> roles(line[1].strip()),
                            (one, other) -> {
                                throw new IllegalStateException("twice: " + one + " and " + other);
                            },
                            TreeMap::new));
            var open = lines.stream()
                    .filter(line -> line[1].strip().equals(ANYBODY))
                    .map(line -> line[0].strip())
                    .collect(Collectors.toSet());
            return new Matrix(roles, open);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Role> roles(String text) {
        return text.equals("EVERYONE") || text.equals(ANYBODY)
                ? EnumSet.allOf(Role.class)
                : Stream.of(text.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
