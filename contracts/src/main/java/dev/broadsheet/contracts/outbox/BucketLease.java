package dev.broadsheet.contracts.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** One pod's claim on one bucket, kept in the database by the database's clock. */
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
    private final UUID owner;
    private final Duration length;
    private long renewAt = System.nanoTime();
    private boolean held;

    BucketLease(DataSource dataSource, int bucket, UUID owner, Duration length) {
        this.dataSource = dataSource;
        this.bucket = bucket;
        this.owner = owner;
        this.length = length;
    }

    /** Whether the bucket is this pod's, taking or renewing the lease when a third of it has passed. */
    boolean hold() throws SQLException {
        if (held && System.nanoTime() - renewAt < 0) {
            return true;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE_OR_RENEW)) {
            statement.setInt(1, bucket);
            statement.setObject(2, owner);
            statement.setLong(3, length.toMillis());
            held = statement.executeUpdate() == 1;
        }
        renewAt = System.nanoTime() + length.dividedBy(3).toNanos();
        return held;
    }

    void release() {
        if (!held) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setInt(1, bucket);
            statement.setObject(2, owner);
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.INFO, "outbox bucket={0} lease runs out by itself: {1}", bucket, e.toString());
        }
        held = false;
    }
}
