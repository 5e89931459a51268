package org.ctax.web.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is let in.
 *
 * @param publicReading whether who has not signed in may read what is public
 */
@ConfigurationProperties("ctax")
public record Access(boolean publicReading) {}
