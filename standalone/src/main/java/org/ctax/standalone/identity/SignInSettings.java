package org.ctax.standalone.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and machines sign in.
 *
 * @param tokenLife how long a token is good
 * @param redirects where a browser may be sent after signing in, besides this exchange's own {@code /signed-in}
 * @param resetPassword the name of an account that gets a one-time password at this start, for who has lost the last way in
 */
@ConfigurationProperties("ctax.sign-in")
public record SignInSettings(
        @DefaultValue("15m") Duration tokenLife,
        @DefaultValue List<URI> redirects,
        @Nullable String resetPassword) {}
