package dev.broadsheet.local.bench;

import dev.broadsheet.local.parts.PostgresPart;
import dev.broadsheet.local.settings.LaunchException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;

/** Readers and papers written straight into notify's database, and what became of their mails. */
public final class Readers {

    private static final int PAPERS = 20;

    private final Map<String, String> configuration;

    public Readers(PostgresPart postgres) {
        this.configuration = postgres.configuration("notify");
    }

    /** Forgets all that was, and makes so many confirmed readers of the daily papers, and papers listed on the day. */
    public void make(int readers, LocalDate day) {
        try (Connection connection = connect()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("truncate email, edition, edition_paper, paper, subscriber, outbox cascade");
            }
            papers(connection, day);
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into subscriber (id, address, normalised, state, created_at, changed_at)
                    select gen_random_uuid(), 'reader' || n || '@example.org', 'reader' || n || '@example.org',
                      'CONFIRMED', now(), now()
                    from generate_series(1, ?) as n
                    """)) {
                insert.setInt(1, readers);
                insert.executeUpdate();
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into subscription (id, subscriber, pace, most, created_at) "
                        + "select gen_random_uuid(), id, 'DAILY', 20, now() from subscriber");
                statement.execute("vacuum analyze");
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void papers(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into paper (id, paper_revision, title, author_count, first_authors, summary, code_url,
                  signals_revision, list_day, upvotes, comments)
                values (?, 1, ?, 7, 'Ada Lovelace, Alan Turing, Grace Hopper', ?, ?, 1, ?, ?, 3)
                """)) {
            for (int i = 1; i <= PAPERS; i++) {
                insert.setString(1, "2605.%05d".formatted(i));
                insert.setString(2, "A paper of the day, number %d, whose title is as long as titles are".formatted(i));
                insert.setString(
                        3,
                        "It shows in one sentence, which is as long as such sentences mostly are, what is new about its "
                                + "method, how that was measured, and by how much it is better than before.");
                insert.setString(4, "https://code.example.org/paper-" + i);
                insert.setObject(5, day);
                insert.setInt(6, 100 - i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Mails sent, of those asked for. */
    public long sent() {
        return number("select count(*) from email where state = 'SENT'");
    }

    /** From the first one asked for until the last one sent, as the database's clock has it. */
    public double secondsFromFirstToLast() {
        return number("select cast(1000 * extract(epoch from max(sent_at) - min(requested_at)) as bigint) from email")
                / 1e3;
    }

    private long number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static LaunchException failed(SQLException e) {
        return new LaunchException(
                "PostgreSQL does not do it: " + e.getMessage() + ".", "The measurement's logs say more.");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(
                                configuration.get("broadsheet.postgres.host"),
                                configuration.get("broadsheet.postgres.port"),
                                configuration.get("broadsheet.postgres.database")),
                configuration.get("broadsheet.postgres.username"),
                configuration.get("broadsheet.postgres.password"));
    }
}
