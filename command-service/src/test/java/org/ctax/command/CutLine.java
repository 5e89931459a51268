package org.ctax.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** A line to a PostgreSQL server that breaks once, just when a commit is on it. */
final class CutLine implements AutoCloseable {
    private static final String COMMIT = "COMMIT\0";
    private static final Pattern PORT = Pattern.compile("(?<=:)\\d+(?=/)");

    private final ServerSocket here;
    private final int there;
    private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NONE);

    /** What the server knows of the commit when the line breaks. */
    enum Cut {
        NONE,
        BEFORE_IT_ARRIVES,
        BEFORE_ITS_ANSWER
    }

    /** @param url JDBC address of a database on this machine */
    CutLine(String url) {
        try {
            var port = PORT.matcher(url);
            if (!port.find()) {
                throw new IllegalArgumentException("No port in " + url);
            }
            there = Integer.parseInt(port.group());
            here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pumps.execute(this::accept);
    }

    /** The same address, reached over this line, on which every commit is spelled out. */
    String over(String url) {
        return PORT.matcher(url).replaceFirst(Integer.toString(here.getLocalPort())) + "&prepareThreshold=0";
    }

    void cutNextCommit(Cut cut) {
        next.set(cut);
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                new Call(here.accept(), new Socket(InetAddress.getLoopbackAddress(), there)).connect();
            } catch (IOException e) {
                // Closed, or a caller that went away again.
            }
        }
    }

    private final class Call {
        private final Socket client;
        private final Socket server;
        private volatile boolean mute;

        Call(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void connect() {
            pumps.execute(() -> pump(client, server));
            pumps.execute(() -> pump(server, client));
        }

        private void pump(Socket from, Socket to) {
            var bytes = new byte[65_536];
            try (from;
                    to) {
                for (int n = from.getInputStream().read(bytes);
                        n >= 0 && goesOn(from, bytes, n);
                        n = from.getInputStream().read(bytes)) {
                    to.getOutputStream().write(bytes, 0, n);
                }
            } catch (IOException e) {
                // The other direction broke first.
            }
        }

        /** What the server answers to a commit that is to stay unanswered has come: it is done. */
        private boolean goesOn(Socket from, byte[] bytes, int n) {
            if (from == server) {
                return !mute;
            }
            if (!new String(bytes, 0, n, StandardCharsets.ISO_8859_1).contains(COMMIT)) {
                return true;
            }
            var cut = next.getAndSet(Cut.NONE);
            mute = cut == Cut.BEFORE_ITS_ANSWER;
            return cut != Cut.BEFORE_IT_ARRIVES;
        }
    }

    @Override
    public void close() {
        try {
            here.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pumps.shutdownNow();
    }
}
