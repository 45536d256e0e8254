package dev.broadsheet.ingest.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.outbox.OutboxRelay;
import dev.broadsheet.contracts.outbox.OutboxSettings;
import dev.broadsheet.ingest.TopicReader;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Two pods' relays over one outbox, in a schema of its own so that the service's relay leaves it alone. */
@QuarkusTest
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class OutboxRelayIT {

    private static final int KEYS = 40;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    @ConfigProperty(name = "broadsheet.postgres.username")
    String username;

    @ConfigProperty(name = "broadsheet.postgres.password")
    String password;

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private OutboxRelay one;
    private OutboxRelay other;

    @BeforeEach
    void startTwoPods() throws SQLException {
        database.setUrl(databaseUrl);
        database.setUser(username);
        database.setPassword(password);
        execute("drop schema if exists two_pods cascade");
        execute("create schema two_pods");
        for (String table : List.of("outbox", "outbox_lease")) {
            execute("create table two_pods." + table + " (like public." + table + " including all)");
        }
        database.setCurrentSchema("two_pods");
        OutboxSettings settings = new OutboxSettings(
                "two-pods-" + UUID.randomUUID(), bootstrapServers, 50, Duration.ofMillis(100), Duration.ofSeconds(2));
        one = new OutboxRelay(database, settings);
        other = new OutboxRelay(database, settings);
        one.start();
        other.start();
    }

    @AfterEach
    void stopThem() {
        one.close();
        other.close();
    }

    @Test
    void publishesEachRowOnceAndInOrderWhicheverPodIsThere() throws Exception {
        String run = UUID.randomUUID().toString();

        write(run, 0, 25);
        await().atMost(Duration.ofSeconds(30)).until(this::outboxIsEmpty);
        one.close();
        write(run, 25, 30);
        await().atMost(Duration.ofSeconds(30)).until(this::outboxIsEmpty);

        Map<String, List<String>> byKey = published(run).stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(message -> new String(message.value(), UTF_8), Collectors.toList())));
        List<String> inOrder =
                IntStream.range(0, 30).mapToObj(Integer::toString).toList();
        assertThat(byKey)
                .hasSize(KEYS)
                .allSatisfy((key, values) -> assertThat(values).isEqualTo(inOrder));
    }

    @Test
    void keepsTheIdOfTheEvent() throws Exception {
        String run = UUID.randomUUID().toString();
        write(run, 0, 1);
        await().atMost(Duration.ofSeconds(30)).until(this::outboxIsEmpty);

        assertThat(published(run))
                .extracting(message -> CloudEvent.of(message.headers()).id())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("00000000-"));
    }

    private List<ConsumerRecord<String, byte[]>> published(String run) {
        try (TopicReader topic = TopicReader.of(bootstrapServers, Topics.EMAIL_REQUESTED)) {
            return topic.untilDrained(() -> true).stream()
                    .filter(message -> message.key().startsWith(run))
                    .toList();
        }
    }

    private void write(String run, int from, int to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox (bucket, topic, key, value, event_id, event_type, source, occurred_at)
                        values (?, ?, ?, ?, ?, 'test', '/test', now())
                        """)) {
            for (int value = from; value < to; value++) {
                for (int number = 0; number < KEYS; number++) {
                    String key = run + "/" + number;
                    insert.setInt(1, OutboxRelay.bucketOf(key));
                    insert.setString(2, Topics.EMAIL_REQUESTED);
                    insert.setString(3, key);
                    insert.setBytes(4, Integer.toString(value).getBytes(UTF_8));
                    insert.setObject(5, new UUID(number, value));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private boolean outboxIsEmpty() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet result = connection.createStatement().executeQuery("select count(*) from outbox")) {
            result.next();
            return result.getLong(1) == 0;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
