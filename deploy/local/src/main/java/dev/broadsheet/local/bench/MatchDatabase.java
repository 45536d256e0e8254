package dev.broadsheet.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.paper.Embedding;
import dev.broadsheet.local.settings.LaunchException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** notify-service's database, filled with readers of whom each wants one thing, and looked at. */
public final class MatchDatabase implements AutoCloseable {

    private final Connection connection;

    /** @param configuration as the service gets it */
    public MatchDatabase(Map<String, String> configuration) {
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        configuration.get("broadsheet.postgres.host"),
                        configuration.get("broadsheet.postgres.port"),
                        configuration.get("broadsheet.postgres.database"));
        try {
            connection = DriverManager.getConnection(
                    url,
                    configuration.get("broadsheet.postgres.username"),
                    configuration.get("broadsheet.postgres.password"));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Nobody wants anything, and nothing was matched. */
    void clear() {
        change("delete from subscriber");
        change("delete from interest");
        change("delete from paper_matching");
    }

    void addKnown(List<MatchPaper> papers) {
        change(
                "insert into paper_vector (paper, generation, vector) select paper, 'g1', decode(vector, 'hex') "
                        + "from unnest(?, ?) as known (paper, vector) on conflict do nothing",
                column(papers, MatchPaper::id),
                column(papers, paper -> halves(paper.vector())));
    }

    /** One reader each. */
    void addReaders(List<MatchInterest> interests) {
        change(
                "insert into interest (key, kind, definition, created_at) select key, kind, cast(definition as jsonb), now() "
                        + "from unnest(?, ?, ?) as wanted (key, kind, definition) on conflict do nothing",
                column(interests, MatchDatabase::key),
                column(interests, MatchInterest::kind),
                column(interests, MatchInterest::definition));
        change(
                "with reader as (insert into subscriber (id, address, normalised, state, created_at, changed_at) "
                        + "select gen_random_uuid(), key, cast(gen_random_uuid() as text), 'CONFIRMED', now(), now() "
                        + "from unnest(?) as wanted (key) returning id, address) "
                        + "insert into subscription (id, subscriber, interest, pace, most, created_at) "
                        + "select gen_random_uuid(), id, address, 'DAILY', 20, now() from reader",
                new Object[] {column(interests, MatchDatabase::key)});
    }

    boolean isInStep() {
        return count("select count(*) from interest_change", List.of()) == 0;
    }

    boolean areMatched(List<String> papers) {
        return count("select count(*) from paper_matching where due_since is null and paper = any(?)", papers)
                == papers.size();
    }

    /** The interests that each of the readers who got the paper has. */
    Set<String> matchesOf(String paper) {
        Set<String> keys = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select s.interest from paper_match m join subscription s on s.id = m.subscription where m.paper = ?")) {
            statement.setString(1, paper);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        }
        return keys;
    }

    long matches() {
        return count("select count(*) from paper_match", List.of());
    }

    static String key(MatchInterest interest) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((interest.kind() + " " + interest.definition()).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    private static String halves(Embedding embedding) {
        float[] components = embedding.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(components.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float component : components) {
            bytes.putShort(Float.floatToFloat16(component));
        }
        return HexFormat.of().formatHex(bytes.array());
    }

    private static <T> String[] column(List<T> rows, java.util.function.Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private void change(String sql, Object... columns) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf("text", (Object[]) columns[i]));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private long count(String sql, List<String> papers) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (!papers.isEmpty()) {
                statement.setArray(1, connection.createArrayOf("text", new ArrayList<>(papers).toArray()));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static LaunchException failure(SQLException e) {
        return new LaunchException("PostgreSQL does not do it: " + e.getMessage() + ".", "The logs say more.");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
