package dev.broadsheet.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A body that is neither longer nor slower than allowed: silence ends it, and so does a drip that never ends. */
final class BoundedBody extends InputStream {

    /** Is called now and then while the body is read. */
    interface Renewal {
        void renew() throws IOException;
    }

    private final InputStream body;
    private final long largest;
    private final Renewal renewal;
    private final long renewEvery;
    private final long deadline;
    private final long longestSilence;
    private final ScheduledFuture<?> watch;
    private volatile long waitingSince;
    private volatile boolean waiting;
    private volatile String cutBecause;
    private long length;
    private long renewedAt = System.nanoTime();

    BoundedBody(
            InputStream body,
            SourceConfig config,
            ScheduledExecutorService watches,
            Renewal renewal,
            Duration renewEvery) {
        this.body = body;
        this.largest = config.largestAnswer();
        this.renewal = renewal;
        this.renewEvery = renewEvery.toNanos();
        this.longestSilence = config.readTimeout().toNanos();
        this.deadline = System.nanoTime() + config.answerTimeout().toNanos();
        long period = Math.max(1, config.readTimeout().toMillis() / 4);
        this.watch = watches.scheduleWithFixedDelay(this::watch, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        renewWhenDue();
        waitingSince = System.nanoTime();
        waiting = true;
        int read = readUncut(into, offset, wanted);
        waiting = false;
        length += Math.max(0, read);
        if (length > largest) {
            throw failed("the answer is longer than " + largest + " bytes");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        body.close();
    }

    private int readUncut(byte[] into, int offset, int wanted) throws IOException {
        try {
            int read = body.read(into, offset, wanted);
            if (cutBecause != null) {
                throw failed(cutBecause);
            }
            return read;
        } catch (FetchFailedException e) {
            throw e;
        } catch (IOException e) {
            throw failed(cutBecause != null ? cutBecause : "the connection broke while the answer was read");
        }
    }

    private void renewWhenDue() throws IOException {
        if (System.nanoTime() - renewedAt > renewEvery) {
            renewal.renew();
            renewedAt = System.nanoTime();
        }
    }

    private void watch() {
        long now = System.nanoTime();
        if (now - deadline > 0) {
            cut("the answer took too long");
        } else if (waiting && now - waitingSince > longestSilence) {
            cut("the host fell silent within its answer");
        }
    }

    // Closing the stream is what wakes the thread that waits in it.
    private void cut(String because) {
        cutBecause = because;
        watch.cancel(false);
        try {
            body.close();
        } catch (IOException e) {
            // It is cut either way, and its reader is told why.
            return;
        }
    }

    private static FetchFailedException failed(String why) {
        return new FetchFailedException(FetchFailedException.Kind.UNREACHABLE, why, Optional.empty());
    }
}
