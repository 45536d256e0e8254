package dev.broadsheet.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The rows of ingest-service. */
record IngestDatabase(String url, String password) {

    private static final String ROWS = """
            select p.id, (to_jsonb(p) - '{revision,found,first_seen_at,changed_at}'::text[])::text
                         || (to_jsonb(s) - '{revision,found,changed_at}'::text[])::text
            from paper p join paper_signals s on s.id = p.id where p.id like ? || '%'
            """;

    /**
     * All that is known of a month's papers, by their numbers in that month, without what differs between two imports
     * of the same papers: ids, revisions and times.
     */
    Map<String, String> contents(String month) {
        Map<String, String> contents = new TreeMap<>();
        strings(ROWS, month + ".")
                .forEach((id, row) -> contents.put(
                        id.substring(month.length() + 1),
                        row.replace(id, "").replaceAll("\\\\\"revision\\\\\":\\d+", "")));
        return contents;
    }

    /** What ingest-service wants published of a month's papers, by id. */
    Map<String, String> records(String table, String month) {
        return strings("select id, record from " + table + " where id like ? || '%'", month + ".");
    }

    boolean hasPublishedEverything() {
        return strings("select 'waiting', count(*)::text from outbox where key like ? || '%'", "")
                .containsValue("0");
    }

    private Map<String, String> strings(String sql, String prefix) {
        try (Connection connection = DriverManager.getConnection(url, "ingest", password);
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, prefix);
            Map<String, String> rows = new TreeMap<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.put(result.getString(1), result.getString(2));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
