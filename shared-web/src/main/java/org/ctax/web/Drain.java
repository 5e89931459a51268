package org.ctax.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service stops.
 *
 * @param drain how long new requests are sent elsewhere before nobody is listened to any more; zero unless it is set,
 *     for only where there are others is it of use to send someone there
 */
@ConfigurationProperties("ctax.web")
record Drain(@DefaultValue("0s") Duration drain) {}
