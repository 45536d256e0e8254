package dev.broadsheet.contracts.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** Which pods are there to share the buckets, kept in the database by the database's clock. */
final class PodCensus {

    private static final System.Logger LOG = System.getLogger(PodCensus.class.getName());

    private static final String PRESENT = """
            insert into outbox_pod (pod, expires_at)
            values (?, clock_timestamp() + ? * interval '1 millisecond')
            on conflict (pod) do update set expires_at = excluded.expires_at
            """;
    private static final String GONE = "delete from outbox_pod where pod = ? or expires_at < clock_timestamp()";
    private static final String COUNT = "select count(*) from outbox_pod where expires_at >= clock_timestamp()";

    private final DataSource dataSource;
    private final UUID pod;
    private final Duration length;
    private final int buckets;
    private long renewAt = System.nanoTime();
    private int share;

    PodCensus(DataSource dataSource, UUID pod, Duration length, int buckets) {
        this.dataSource = dataSource;
        this.pod = pod;
        this.length = length;
        this.buckets = buckets;
        this.share = buckets;
    }

    UUID pod() {
        return pod;
    }

    /** The most buckets that this pod may hold, so that every pod has some. */
    synchronized int share() throws SQLException {
        if (System.nanoTime() - renewAt >= 0) {
            try (Connection connection = dataSource.getConnection()) {
                tellPresence(connection);
                share = Math.ceilDiv(buckets, Math.max(count(connection), 1));
            }
            renewAt = System.nanoTime() + length.dividedBy(3).toNanos();
        }
        return share;
    }

    /** The others need not wait until this pod's presence runs out. */
    void leave() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(GONE)) {
            statement.setObject(1, pod);
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.INFO, "outbox presence runs out by itself: {0}", e.toString());
        }
    }

    private void tellPresence(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PRESENT)) {
            statement.setObject(1, pod);
            statement.setLong(2, length.toMillis());
            statement.executeUpdate();
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }
}
