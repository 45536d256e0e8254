package dev.broadsheet.local.papers;

import dev.broadsheet.local.parts.PostgresPart;
import dev.broadsheet.local.settings.LaunchException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;

/** The papers of record in ingest's PostgreSQL database. */
public final class StoredPapers {

    private final Map<String, String> configuration;

    public StoredPapers(PostgresPart postgres) {
        this.configuration = postgres.configuration("ingest");
    }

    /**
     * How many there are.
     *
     * @param deleted of these, how many were taken down, and are to be found nowhere else
     */
    public record Count(long all, long deleted) {
        public long visible() {
            return all - deleted;
        }
    }

    public Count count() {
        return query("select count(*), count(*) filter (where deleted) from paper", new Object[0]);
    }

    /** How many events wait to be published. */
    public long unpublished() {
        return query("select count(*), 0 from outbox", new Object[0]).all();
    }

    /** Forgets every paper. What was published of them stays published. */
    public void clear() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate paper, paper_signals, import_position");
        } catch (SQLException e) {
            throw new LaunchException(
                    "PostgreSQL does not forget the papers: " + e.getMessage() + ".", "./dev logs postgres says more.");
        }
    }

    /** As {@link #count}, of these papers only. */
    public Count count(Collection<String> ids) {
        return query("select count(*), count(*) filter (where deleted) from paper where id = any (?)", ids.toArray());
    }

    private Count query(String sql, Object[] ids) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (ids.length > 0) {
                Array parameter = connection.createArrayOf("text", ids);
                statement.setArray(1, parameter);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Count(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new LaunchException(
                    "PostgreSQL does not count the papers: " + e.getMessage() + ".", "./dev logs postgres says more.");
        }
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        configuration.get("broadsheet.postgres.host"),
                        configuration.get("broadsheet.postgres.port"),
                        configuration.get("broadsheet.postgres.database"));
        return DriverManager.getConnection(
                url,
                configuration.get("broadsheet.postgres.username"),
                configuration.get("broadsheet.postgres.password"));
    }
}
