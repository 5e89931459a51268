package org.ctax.web.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests one process answers in a minute; zero for as many as come.
 *
 * @param account to one account
 * @param address to one address of the network, at which there may be many accounts
 * @param failed to one address, of those with a token that is not a good one
 */
@ConfigurationProperties("ctax.rate-limits")
record RateLimits(
        @DefaultValue("30000") int account,
        @DefaultValue("60000") int address,
        @DefaultValue("60") int failed) {}
