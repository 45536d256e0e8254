package dev.broadsheet.ingest.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of an earlier version, in a schema of its own. */
@QuarkusTest
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class MigrationIT {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    @ConfigProperty(name = "broadsheet.postgres.username")
    String username;

    @ConfigProperty(name = "broadsheet.postgres.password")
    String password;

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    @BeforeEach
    void connect() throws SQLException {
        database.setUrl(databaseUrl);
        database.setUser(username);
        database.setPassword(password);
        execute("drop schema if exists earlier cascade");
        database.setCurrentSchema("earlier");
    }

    @Test
    void takesDaysAndVotesFromSignalsThatPostgresqlCannotReadAsJson() throws SQLException {
        migrateTo("23");
        signals("2601.00001", "{\"id\":\"2601.00001\",\"listDay\":\"2026-01-05\",\"upvotes\":7,\"comments\":0}");
        signals("2601.00002", """
                {"id":"2601.00002","upvotes":3,"comments":1,"discussion":[{"text":"\\u0000 \\"listDay\\":\\"2026-01-06\\""}]}""");
        signals("2601.00003", "{\"id\":\"2601.00003\",\"upvotes\":0,\"comments\":0}");

        migrateTo("latest");

        assertThat(rows("select id, shown_day, listed_outside, upvotes from paper_signals order by id"))
                .containsExactly("2601.00001 2026-01-05 t 7", "2601.00002 null f 3", "2601.00003 null f 0");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .schemas("earlier")
                .target(version)
                .load()
                .migrate();
    }

    private void signals(String id, String json) throws SQLException {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into paper_signals (id, revision, found, record, outside) values (?, 1, '', ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, json);
            insert.setString(3, json);
            insert.executeUpdate();
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(String.join(
                        " ",
                        result.getString(1),
                        String.valueOf(result.getString(2)),
                        result.getString(3),
                        result.getString(4)));
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
