package org.ctax.query.feed;

import java.util.ArrayList;
import java.util.List;
import org.ctax.query.funding.Confidentiality;
import org.ctax.web.access.Reader;

/** Makes a sieve for each reader of the feed. */
final class Sieves {
    private final Confidentiality confidentiality;
    private final CloudEvents cloudEvents;

    Sieves(Confidentiality confidentiality, CloudEvents cloudEvents) {
        this.confidentiality = confidentiality;
        this.cloudEvents = cloudEvents;
    }

    Sieve of(Reader reader) {
        return messages -> let(reader, messages);
    }

    private List<byte[]> let(Reader reader, List<Message> messages) {
        var eyes = confidentiality.of(reader);
        var let = new ArrayList<byte[]>();
        var looked = new ArrayList<String>();
        for (var message : messages) {
            var event = message.event();
            confidentiality.seen(eyes, event).ifPresent(payload -> {
                looked.add(event.aggregateId());
                let.add(payload == event.payload() ? message.bytes() : cloudEvents.lines(event, payload));
            });
        }
        confidentiality.looked(eyes, looked);
        return let;
    }
}
