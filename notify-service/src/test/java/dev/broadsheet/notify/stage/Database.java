package dev.broadsheet.notify.stage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** The service's database, looked at from outside. */
@Singleton
public class Database {

    private static final String EVERYTHING =
            "truncate email, edition_paper, edition, digest_run, paper, suppression, sending_stop, subscriber, "
                    + "subscription, paper_match, paper_matching, paper_vector, feedback, interest, interest_key, "
                    + "interest_paper, interest_change cascade";

    private final DataSource dataSource;

    @Inject
    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Forgets readers, papers and mails. What the service does meanwhile of its own accord may hold the same tables. */
    public void clear() {
        Awaitility.await("tables that nobody holds")
                .ignoreException(IllegalStateException.class)
                .until(() -> change(EVERYTHING) == 0);
    }

    public int change(String statement, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the only row as text; null if there is none. */
    public String text(String query, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, query, parameters);
                ResultSet result = prepared.executeQuery()) {
            return result.next() ? result.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String query, Object... parameters) {
        return Long.parseLong(text(query, parameters));
    }

    /** The first column of all rows as text. */
    public List<String> texts(String query, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, query, parameters);
                ResultSet result = prepared.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }
}
