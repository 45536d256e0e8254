package dev.broadsheet.contracts.outbox;

import dev.broadsheet.contracts.event.CloudEvent;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The rows that wait to be published. */
final class OutboxTable {

    // One statement, so that both lanes are seen as of one moment: a bulk row that is seen has every live row before it
    // in sight.
    private static final String OLDEST = """
            (select position, topic, key, value, event_id, event_type, source, occurred_at, traceparent, bulk
             from outbox where bucket = ? and not bulk order by position limit ?)
            union all
            (select position, topic, key, value, event_id, event_type, source, occurred_at, traceparent, bulk
             from outbox where bucket = ? and bulk order by position limit ?)
            order by bulk, position
            """;

    private final DataSource dataSource;

    OutboxTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A row: where it stands and the record that it becomes. */
    record Row(long position, boolean bulk, ProducerRecord<String, byte[]> message) {}

    /** The live rows and, as far as they leave room, the bulk rows after them. */
    List<Row> oldest(int bucket, int limit, int bulkLimit) throws SQLException {
        List<Row> rows = read(bucket, limit, bulkLimit);
        return rows.subList(0, Math.min(rows.size(), limit));
    }

    private List<Row> read(int bucket, int limit, int bulkLimit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, bucket);
            statement.setInt(2, limit);
            statement.setInt(3, bucket);
            statement.setInt(4, bulkLimit);
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    void delete(List<Row> published) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("delete from outbox where position = any(?)")) {
            Array positions = connection.createArrayOf(
                    "bigint", published.stream().map(Row::position).toArray());
            statement.setArray(1, positions);
            statement.executeUpdate();
        }
    }

    long count(boolean bulk) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from outbox where bulk = ?")) {
            statement.setBoolean(1, bulk);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        CloudEvent event = new CloudEvent(
                result.getString("event_id"),
                result.getString("event_type"),
                result.getString("source"),
                result.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(result.getString("traceparent")));
        return new Row(
                result.getLong("position"),
                result.getBoolean("bulk"),
                new ProducerRecord<>(
                        result.getString("topic"),
                        null,
                        result.getString("key"),
                        result.getBytes("value"),
                        event.toHeaders()));
    }
}
