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

    private static final String OLDEST = """
            select position, topic, key, value, event_id, event_type, source, occurred_at, traceparent
            from outbox where bucket = ? order by position limit ?
            """;

    private final DataSource dataSource;

    OutboxTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A row: where it stands and the record that it becomes. */
    record Row(long position, ProducerRecord<String, byte[]> message) {}

    List<Row> oldest(int bucket, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, bucket);
            statement.setInt(2, limit);
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

    long count() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select count(*) from outbox");
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
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
                new ProducerRecord<>(
                        result.getString("topic"),
                        null,
                        result.getString("key"),
                        result.getBytes("value"),
                        event.toHeaders()));
    }
}
