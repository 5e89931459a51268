package org.ctax.eventstore;

import com.google.protobuf.Message;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The events: stored whole transactions at a time, in one order, where each fits its aggregate. */
public final class FakeEvents extends EventStoreGrpc.EventStoreImplBase {

    /** Where the line breaks in the next append. */
    public enum Cut {
        NOWHERE,
        BEFORE_IT_IS_STORED,
        BEFORE_ITS_ANSWER
    }

    private final List<Event> events = new ArrayList<>();
    private final List<Event> snapshots = new ArrayList<>();
    private final Map<String, Long> next = new HashMap<>();
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private volatile Cut cut = Cut.NOWHERE;
    private volatile Runnable beforeAppend = () -> {};

    public void cutNextAppend(Cut where) {
        cut = where;
    }

    void beforeAppend(Runnable action) {
        beforeAppend = action;
    }

    public synchronized List<Event> stored() {
        return List.copyOf(events);
    }

    /** As if it were another server. */
    synchronized void clear() {
        events.clear();
        snapshots.clear();
        next.clear();
    }

    /** How many streams are open. */
    int readers() {
        return readers.size();
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
        List<Event> transaction = new ArrayList<>();
        return new StreamObserver<>() {
            @Override
            public void onNext(Event event) {
                transaction.add(event);
            }

            @Override
            public void onError(Throwable rolledBack) {}

            @Override
            public void onCompleted() {
                Cut here = cut;
                cut = Cut.NOWHERE;
                beforeAppend.run();
                if (here == Cut.BEFORE_IT_IS_STORED || !fits(transaction, answer)) {
                    brokenIf(here == Cut.BEFORE_IT_IS_STORED, answer);
                    return;
                }
                readers.forEach(Reader::push);
                if (here == Cut.BEFORE_ITS_ANSWER) {
                    brokenIf(true, answer);
                    return;
                }
                answer.onNext(Confirmation.newBuilder().setSuccess(true).build());
                answer.onCompleted();
            }
        };
    }

    private static void brokenIf(boolean broken, StreamObserver<?> answer) {
        if (broken) {
            answer.onError(Status.UNAVAILABLE.withDescription("Network closed").asRuntimeException());
        }
    }

    private synchronized boolean fits(List<Event> transaction, StreamObserver<?> answer) {
        Map<String, Long> after = new HashMap<>();
        for (Event event : transaction) {
            String aggregate = event.getAggregateIdentifier();
            long expected = after.getOrDefault(aggregate, next.getOrDefault(aggregate, 0L));
            if (event.getAggregateSequenceNumber() != expected) {
                answer.onError(FakeAxonServer.error(
                        Status.Code.OUT_OF_RANGE,
                        "AXONIQ-2000",
                        "Invalid sequence number %d for aggregate %s, expected %d"
                                .formatted(event.getAggregateSequenceNumber(), aggregate, expected)));
                return false;
            }
            after.put(aggregate, expected + 1);
        }
        next.putAll(after);
        events.addAll(transaction);
        return true;
    }

    @Override
    public void appendSnapshot(Event snapshot, StreamObserver<Confirmation> answer) {
        synchronized (this) {
            snapshots.add(snapshot.toBuilder().setSnapshot(true).build());
        }
        answer(answer, Confirmation.newBuilder().setSuccess(true).build());
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest asked, StreamObserver<Event> answer) {
        stored().stream()
                .filter(event -> event.getAggregateIdentifier().equals(asked.getAggregateId()))
                .filter(event -> event.getAggregateSequenceNumber() >= asked.getInitialSequence())
                .forEach(answer::onNext);
        answer.onCompleted();
    }

    @Override
    public void listAggregateSnapshots(GetAggregateSnapshotsRequest asked, StreamObserver<Event> answer) {
        List<Event> found;
        synchronized (this) {
            found = snapshots.stream()
                    .filter(snapshot -> snapshot.getAggregateIdentifier().equals(asked.getAggregateId()))
                    .filter(snapshot -> snapshot.getAggregateSequenceNumber() <= asked.getMaxSequence())
                    .sorted(Comparator.comparing(Event::getAggregateSequenceNumber)
                            .reversed())
                    .limit(asked.getMaxResults())
                    .toList();
        }
        found.forEach(answer::onNext);
        answer.onCompleted();
    }

    @Override
    public void readHighestSequenceNr(
            ReadHighestSequenceNrRequest asked, StreamObserver<ReadHighestSequenceNrResponse> answer) {
        long last;
        synchronized (this) {
            last = next.getOrDefault(asked.getAggregateId(), 0L) - 1;
        }
        answer(
                answer,
                ReadHighestSequenceNrResponse.newBuilder().setToSequenceNr(last).build());
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest asked, StreamObserver<TrackingToken> answer) {
        answer(answer, TrackingToken.newBuilder().setToken(0).build());
    }

    @Override
    public void getLastToken(GetLastTokenRequest asked, StreamObserver<TrackingToken> answer) {
        long last = stored().size() - 1L;
        answer(answer, TrackingToken.newBuilder().setToken(last).build());
    }

    private static <M extends Message> void answer(StreamObserver<M> answer, M message) {
        answer.onNext(message);
        answer.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
        return new Reader(answer);
    }

    /** Sends as many events as it was permitted to, those of the future too. */
    private final class Reader implements StreamObserver<GetEventsRequest> {
        private final StreamObserver<EventWithToken> answer;
        private long token = -1;
        private long permits;

        Reader(StreamObserver<EventWithToken> answer) {
            this.answer = answer;
        }

        @Override
        public void onNext(GetEventsRequest asked) {
            synchronized (this) {
                if (token < 0) {
                    token = asked.getTrackingToken();
                    readers.add(this);
                }
                permits += asked.getNumberOfPermits();
            }
            push();
        }

        void push() {
            synchronized (this) {
                try {
                    while (permits > 0) {
                        Event event = at(token);
                        if (event == null) {
                            return;
                        }
                        answer.onNext(EventWithToken.newBuilder()
                                .setToken(token)
                                .setEvent(event)
                                .build());
                        token++;
                        permits--;
                    }
                } catch (RuntimeException gone) {
                    readers.remove(this);
                }
            }
        }

        @Override
        public void onError(Throwable cancelled) {
            readers.remove(this);
        }

        @Override
        public void onCompleted() {
            readers.remove(this);
            answer.onCompleted();
        }
    }

    private synchronized @org.jspecify.annotations.Nullable Event at(long token) {
        return token < events.size() ? events.get((int) token) : null;
    }
}
