package dev.broadsheet.contracts.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;

/** Publishes one bucket for as long as this pod holds its lease. */
final class BucketRelay implements Runnable {

    private static final System.Logger LOG = System.getLogger(BucketRelay.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final int bucket;
    private final OutboxTable table;
    private final BucketLease lease;
    private final BulkGate gate;
    private final OutboxSettings settings;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;

    private volatile boolean running = true;
    private volatile Optional<Instant> failingSince = Optional.empty();
    private BucketProducer producer;
    private Duration pause = FIRST_PAUSE;

    BucketRelay(OutboxTable table, BucketLease lease, BulkGate gate, OutboxSettings settings) {
        this.bucket = lease.bucket();
        this.table = table;
        this.lease = lease;
        this.gate = gate;
        this.settings = settings;
        this.thread = Thread.ofPlatform().name("outbox-" + bucket).daemon().unstarted(this);
    }

    void start() {
        thread.start();
    }

    void wake() {
        woken.release();
    }

    void stop() {
        running = false;
        woken.release();
    }

    Optional<Instant> failingSince() {
        return failingSince;
    }

    /** Whether its thread has ended although nobody stopped it. */
    boolean hasDied() {
        return running && thread.getState() == Thread.State.TERMINATED;
    }

    String name() {
        return thread.getName();
    }

    void join() {
        try {
            thread.join(Duration.ofSeconds(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        while (running) {
            try {
                if (!lease.hold()) {
                    closeProducer();
                    rest(settings.pollInterval());
                } else if (publishBatch() < settings.batchSize()) {
                    rest(settings.pollInterval());
                }
                pause = FIRST_PAUSE;
                failingSince = Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (SQLException | RuntimeException | Error e) {
                // Errors too: a bucket whose thread has ended stands still, and nobody would be told.
                failed(e);
            }
        }
        closeProducer();
        lease.release();
    }

    private void failed(Throwable failure) {
        failingSince = failingSince.or(() -> Optional.of(Instant.now()));
        log(failure);
        // A producer that failed may have been fenced or hold an open transaction: a new one starts clean.
        closeProducer();
        backOff();
    }

    // That the broker or the database is away needs no stack trace; anything else is a mistake of ours.
    private void log(Throwable failure) {
        if (failure instanceof SQLException || failure instanceof KafkaException) {
            LOG.log(System.Logger.Level.WARNING, "outbox bucket={0} cannot publish: {1}", bucket, failure.toString());
        } else {
            LOG.log(System.Logger.Level.ERROR, "outbox bucket=" + bucket + " cannot publish", failure);
        }
    }

    private int publishBatch() throws SQLException {
        if (producer == null) {
            // Fences the former owner before anything is read, so that it cannot send what is read here.
            producer = BucketProducer.fencing(settings, bucket);
        }
        int room = gate.take(settings.batchSize());
        int bulkRows = 0;
        try {
            List<OutboxTable.Row> batch = table.oldest(bucket, settings.batchSize(), room);
            if (!batch.isEmpty()) {
                producer.publish(batch);
                table.delete(batch);
            }
            bulkRows = (int) batch.stream().filter(OutboxTable.Row::bulk).count();
            return batch.size();
        } finally {
            gate.putBack(room - bulkRows);
        }
    }

    private void rest(Duration atMost) throws InterruptedException {
        if (woken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    private void backOff() {
        try {
            long jitter = ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1);
            rest(pause.dividedBy(2).plusMillis(jitter));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void closeProducer() {
        BucketProducer closing = producer;
        producer = null;
        if (closing == null) {
            return;
        }
        try {
            closing.close();
        } catch (KafkaException e) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "outbox bucket={0} producer is left to itself: {1}",
                    bucket,
                    e.toString());
        }
    }
}
