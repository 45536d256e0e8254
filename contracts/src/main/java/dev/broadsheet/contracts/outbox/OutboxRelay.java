package dev.broadsheet.contracts.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Publishes the rows of a service's {@code outbox} table to Kafka, in the order in which they were written per key.
 *
 * <p>Keys are spread over a fixed number of buckets. A pod owns a bucket by a lease in {@code outbox_lease}, and
 * publishes it with the bucket's own {@code transactional.id}, so that a former owner that wakes up late is fenced by
 * Kafka and changes nothing. After a crash the batch in hand may come again, with the same {@code ce_id}.
 *
 * <p>It blocks, in threads of its own: a relay is one loop that reads, sends and deletes, and nothing waits for it.
 */
public final class OutboxRelay implements AutoCloseable {

    // Never changed: a key that moved to another bucket could be overtaken by its own older row.
    private static final int BUCKETS = 4;

    private final OutboxTable table;
    private final PodCensus census;
    private final List<BucketRelay> buckets;

    public OutboxRelay(DataSource dataSource, OutboxSettings settings) {
        this(dataSource, settings, BulkGate.OPEN);
    }

    /** @param gate asked before bulk rows are published; live rows never wait for it */
    public OutboxRelay(DataSource dataSource, OutboxSettings settings, BulkGate gate) {
        this.table = new OutboxTable(dataSource);
        this.census = new PodCensus(dataSource, UUID.randomUUID(), settings.lease(), BUCKETS);
        AtomicInteger held = new AtomicInteger();
        this.buckets = IntStream.range(0, BUCKETS)
                .mapToObj(bucket -> new BucketLease(dataSource, bucket, census, held, settings.lease()))
                .map(lease -> new BucketRelay(table, lease, gate, settings))
                .toList();
    }

    /** The bucket that a row with this key must be written with. */
    public static int bucketOf(String key) {
        return Math.floorMod(key.hashCode(), BUCKETS);
    }

    public void start() {
        buckets.forEach(BucketRelay::start);
    }

    /** Rows have been committed: publish them now instead of at the next poll. */
    public void wake() {
        buckets.forEach(BucketRelay::wake);
    }

    /** How many rows wait to be published. */
    public long pending(boolean bulk) throws SQLException {
        return table.count(bulk);
    }

    /** Since when nothing can be published, if that is so: the broker or the database is away. */
    public Optional<Instant> failingSince() {
        return buckets.stream()
                .map(BucketRelay::failingSince)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** The names of buckets whose thread has ended although nobody stopped it: nothing will publish them here. */
    public List<String> died() {
        return buckets.stream()
                .filter(BucketRelay::hasDied)
                .map(BucketRelay::name)
                .toList();
    }

    /** Finishes the batches in hand and gives the buckets to other pods. */
    @Override
    public void close() {
        buckets.forEach(BucketRelay::stop);
        buckets.forEach(BucketRelay::join);
        census.leave();
    }
}
