package dev.broadsheet.ingest.hosts;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.ingest.TopicReader;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What has become of the papers of a test, told by its ids' beginning. */
@Singleton
public class Papers {

    private final DataSource database;
    private final String bootstrapServers;

    Papers(DataSource database, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
    }

    /** The sources remember nothing any more. */
    public void forgetSources() throws SQLException {
        execute("truncate source_cursor, source_state, source_lease, sighting, lookup, quarantine");
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    public List<String> stored(String prefix) throws SQLException {
        return column("select id from paper where id like ? order by id", prefix + "%");
    }

    public List<String> column(String sql, String... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int value = 0; value < values.length; value++) {
                statement.setString(value + 1, values[value]);
            }
            List<String> column = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    column.add(result.getString(1));
                }
            }
            return column;
        }
    }

    /** How many events each paper has made. */
    public Map<String, Long> events(String prefix) {
        try (TopicReader discovered = TopicReader.of(bootstrapServers, Topics.PAPER_DISCOVERED)) {
            return discovered.untilDrained(this::nothingWaits).stream()
                    .map(ConsumerRecord::key)
                    .filter(key -> key.startsWith(prefix))
                    .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        }
    }

    private boolean nothingWaits() {
        try {
            return column("select key from outbox limit 1").isEmpty();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
