package org.ctax.query.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ctax.query.ReadSide;
import tools.jackson.databind.JsonNode;

/** Reads the feed as far as a test wants. */
public final class FeedReading {
    private FeedReading() {}

    /** So many messages as somebody is sent. */
    public static List<JsonNode> all(ReadSide exchange, String path, long count)
            throws IOException, InterruptedException {
        var all = new ArrayList<JsonNode>();
        try (var listener = new Listener(exchange.uri(path), null, exchange.bearer())) {
            while (all.size() < count) {
                all.add(listener.next().event());
            }
        }
        return all;
    }
}
