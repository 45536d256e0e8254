package dev.broadsheet.contracts.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * One pod's claim on one bucket, kept in the database by the database's clock. A pod that holds more buckets than its
 * share gives some up when others come.
 */
final class BucketLease {

    private static final System.Logger LOG = System.getLogger(BucketLease.class.getName());

    private static final String TAKE_OR_RENEW = """
            insert into outbox_lease (bucket, owner, expires_at)
            values (?, ?, clock_timestamp() + ? * interval '1 millisecond')
            on conflict (bucket) do update set owner = excluded.owner, expires_at = excluded.expires_at
            where outbox_lease.owner = excluded.owner or outbox_lease.expires_at < clock_timestamp()
            """;

    private static final String RELEASE =
            "update outbox_lease set expires_at = clock_timestamp() - interval '1 second' where bucket = ? and owner = ?";

    private final DataSource dataSource;
    private final int bucket;
    private final PodCensus census;
    private final AtomicInteger heldByPod;
    private final Duration length;
    private long renewAt = System.nanoTime();
    private boolean held;

    /** @param heldByPod how many buckets this pod holds, counted by all of its leases together */
    BucketLease(DataSource dataSource, int bucket, PodCensus census, AtomicInteger heldByPod, Duration length) {
        this.dataSource = dataSource;
        this.bucket = bucket;
        this.census = census;
        this.heldByPod = heldByPod;
        this.length = length;
    }

    int bucket() {
        return bucket;
    }

    /** Whether the bucket is this pod's, taking or renewing the lease when a third of it has passed. */
    boolean hold() throws SQLException {
        int share = census.share();
        if (held && heldByPod.get() > share) {
            release();
            return false;
        }
        if (held && System.nanoTime() - renewAt < 0) {
            return true;
        }
        if (held || heldByPod.get() < share) {
            takeOrRenew();
        }
        return held;
    }

    void release() {
        if (!held) {
            return;
        }
        set(false);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setInt(1, bucket);
            statement.setObject(2, census.pod());
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.INFO, "outbox bucket={0} lease runs out by itself: {1}", bucket, e.toString());
        }
    }

    private void takeOrRenew() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE_OR_RENEW)) {
            statement.setInt(1, bucket);
            statement.setObject(2, census.pod());
            statement.setLong(3, length.toMillis());
            set(statement.executeUpdate() == 1);
        }
        renewAt = System.nanoTime() + length.dividedBy(3).toNanos();
    }

    // Two buckets of a pod may pass the check of its share at once; the one too many is released at the next turn.
    private void set(boolean nowHeld) {
        if (nowHeld != held) {
            heldByPod.addAndGet(nowHeld ? 1 : -1);
            held = nowHeld;
        }
    }
}
