package org.ctax.query.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.ctax.eventstore.EventLog;
import org.ctax.query.funding.Eyes;
import org.ctax.web.CorrelationId;
import org.ctax.web.Refusal;
import org.ctax.web.access.Account;
import org.ctax.web.access.EveryRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "feed", description = "Everything that happens, live")
class FeedController {
    private static final String LAST = "Last-Event-ID";

    private final Hub hub;
    private final EventLog log;
    private final Readers readers;
    private final FeedProperties properties;
    private final Sieves sieves;

    FeedController(Hub hub, EventLog log, Readers readers, FeedProperties properties, Sieves sieves) {
        this.sieves = sieves;
        this.hub = hub;
        this.log = log;
        this.readers = readers;
        this.properties = properties;
    }

    @EveryRole
    @GetMapping(path = "/api/feed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Listen",
            description =
                    "Server-Sent Events without end: each message is an event as a CloudEvent 1.0 in JSON, in the one"
                            + " order of all events, and its id is the event's position. A message comes when every view"
                            + " shows what it says. Whoever reconnects with the header Last-Event-ID (browsers do so by"
                            + " themselves) gets what came after, nothing twice and nothing missing. Without it the feed"
                            + " begins now. Nobody is told of what he may not know; positions"
                            + " that are missing are of such events, or of types that were not asked for. Extension attributes: position, version (of the record), subjecttype,"
                            + " valuedate, actor, participant, role, recordedfrom, correlationid, causationid. A comment"
                            + " is sent in silence. The stream ends when the token does; whoever reconnects with a new"
                            + " one goes on from where it was.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The stream",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"))))
    void listen(
            @Parameter(description = "Position of the last message received; goes before the parameters")
                    @RequestHeader(name = LAST, required = false)
                    @Nullable
                    String lastReceived,
            @Parameter(description = "The same, for who cannot send the header")
                    @RequestParam(required = false)
                    @Nullable
                    String lastEventId,
            @Parameter(description = "The first position that is wanted; 1 for everything that ever happened")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Only events of these names, separated by commas; pledge.* for all of pledges")
                    @RequestParam(required = false)
                    @Nullable
                    String types,
            Eyes eyes,
            HttpServletRequest request,
            HttpServletResponse response) {
        var position = after(lastReceived, lastEventId, from);
        var wanted = TypeFilter.of(types);
        readers.joined();
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Told to proxies that would otherwise wait until a buffer is full.
        response.setHeader("X-Accel-Buffering", "no");
        var line = Line.open(
                request.startAsync(), Account.of(request).map(Account::expires).orElse(null));
        var _ = Thread.ofVirtual()
                .name("feed-reader")
                .start(CorrelationId.carried(
                        new Listening(line, hub, position, wanted, sieves.of(eyes.reader()), properties, readers)));
    }

    private long after(@Nullable String lastReceived, @Nullable String lastEventId, @Nullable String from) {
        if (isGiven(lastReceived)) {
            return position(lastReceived, LAST, log.headPosition());
        }
        if (isGiven(lastEventId)) {
            return position(lastEventId, "lastEventId", log.headPosition());
        }
        return isGiven(from) ? Math.max(0, position(from, "from", log.headPosition() + 1) - 1) : hub.reached();
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static long position(@Nullable String text, String field, long most) {
        try {
            var position = Long.parseLong(String.valueOf(text).strip());
            if (position >= 0 && position <= most) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw Refusal.malformed("INVALID_PARAMETER", field, "A position is a whole number");
        }
        // To wait for it would hide that the reader comes from another exchange than this.
        throw Refusal.malformed("POSITION_AHEAD", field, "A position is from 0 to " + most);
    }
}
