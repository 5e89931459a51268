package org.ctax.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import org.ctax.web.access.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The description of the whole exchange, whichever of its services one meets. It is written down, because none of them
 * could make it alone; a test holds it equal to what the code says, which each service tells at an address of its own.
 */
@Hidden
@RestController
final class ApiDescription {
    private static final String FILE = "openapi.json";

    private final byte[] description = read();
    private final String version = "\"" + DigestUtils.md5DigestAsHex(description) + "\"";

    private static byte[] read() {
        try (var file = Objects.requireNonNull(ApiDescription.class.getResourceAsStream(FILE), FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @OpenToAll
    @GetMapping("/v3/api-docs")
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag(version)
                .body(description);
    }
}
