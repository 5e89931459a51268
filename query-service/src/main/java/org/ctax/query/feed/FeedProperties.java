package org.ctax.query.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the feed is served.
 *
 * @param heartbeat after how long of silence a comment is sent, so that both ends know that the other is there
 * @param readers how many readers are served at once
 * @param recent how many messages are kept at hand for all readers together; who is further behind reads the store
 * @param source what the messages say that they come from, a URI
 */
@ConfigurationProperties("ctax.feed")
record FeedProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("2000") int readers,
        @DefaultValue("1000") int recent,
        @DefaultValue("urn:ctax:exchange") String source) {}
