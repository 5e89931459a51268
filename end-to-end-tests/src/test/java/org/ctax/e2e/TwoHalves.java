package org.ctax.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A file of which the second half comes only after a signal; without that it breaks off. */
final class TwoHalves extends InputStream {
    private final int half;
    private final CountDownLatch signal;
    private int read;

    TwoHalves(int half, CountDownLatch signal) {
        this.half = half;
        this.signal = signal;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (read == half) {
            awaitSignal();
        }
        if (read == 2 * half) {
            return -1;
        }
        var most = Math.min(length, read < half ? half - read : 2 * half - read);
        Arrays.fill(into, offset, offset + most, (byte) 'x');
        read += most;
        return most;
    }

    private void awaitSignal() throws IOException {
        try {
            if (!signal.await(30, TimeUnit.SECONDS)) {
                throw new IOException("Nobody got the first half");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
