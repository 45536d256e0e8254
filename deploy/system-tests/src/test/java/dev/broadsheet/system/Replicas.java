package dev.broadsheet.system;

import static org.awaitility.Awaitility.await;

import dev.broadsheet.local.launch.ReplicatedPlatform;
import dev.broadsheet.local.papers.Counts;
import dev.broadsheet.local.settings.Port;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A platform whose services come and go one by one, with what the stories ask of it. */
record Replicas(ReplicatedPlatform platform) implements AutoCloseable {

    static Replicas in(Path data) {
        return new Replicas(ReplicatedPlatform.start(
                data,
                Map.of(
                        // So that mails are on their way at any time.
                        "broadsheet.delivery.mails-per-second", "10",
                        "broadsheet.subscriptions.requests-per-client", "0",
                        // Editions go out when a story says so.
                        "broadsheet.digest.scheduled", "false")));
    }

    Api api() {
        return new Api(uri(Port.GATEWAY), uri(Port.INBOX), platform.token());
    }

    private URI uri(Port port) {
        return URI.create(platform.settings().url(port));
    }

    Broker broker() {
        return new Broker("localhost:" + platform.settings().port(Port.KAFKA));
    }

    /** The only value that a query gives, in the database of a service; empty if it gives none. */
    Optional<String> value(String database, String query) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** As {@code psql -c} does. */
    void execute(String database, String command) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), database, password(database));
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + platform.settings().port(Port.POSTGRES) + "/" + database;
    }

    String password(String database) {
        return platform.postgres().configuration(database).get("broadsheet.postgres.password");
    }

    /** Waits until every paper that was accepted is searchable. */
    void awaitAgreement() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(platform::counts, Counts::agree);
    }

    @Override
    public void close() {
        platform.close();
    }
}
