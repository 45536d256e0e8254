package dev.broadsheet.ingest.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.kafka.KafkaConnection;
import dev.broadsheet.contracts.outbox.BulkGate;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Two pods' relays over one outbox, in a schema of its own so that the service's relay leaves it alone. */
@QuarkusTest
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class OutboxRelayIT {

    private static final int KEYS = 40;
    private static final int BATCH = 50;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    @ConfigProperty(name = "broadsheet.postgres.username")
    String username;

    @ConfigProperty(name = "broadsheet.postgres.password")
    String password;

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final ClosedGate gate = new ClosedGate();
    private PausableDatabase databaseOfOne;
    private OutboxRelay one;
    private OutboxRelay other;

    @BeforeEach
    void startTwoPods() throws SQLException {
        database.setUrl(databaseUrl);
        database.setUser(username);
        database.setPassword(password);
        execute("drop schema if exists two_pods cascade");
        execute("create schema two_pods");
        for (String table : List.of("outbox", "outbox_lease", "outbox_pod")) {
            execute("create table two_pods." + table + " (like public." + table + " including all)");
        }
        database.setCurrentSchema("two_pods");
        OutboxSettings settings = new OutboxSettings(
                "two-pods-" + UUID.randomUUID(),
                KafkaConnection.to(bootstrapServers),
                BATCH,
                Duration.ofMillis(100),
                Duration.ofSeconds(2));
        databaseOfOne = new PausableDatabase(database);
        one = new OutboxRelay(databaseOfOne.asDataSource(), settings, gate);
        other = new OutboxRelay(database, settings, gate);
        one.start();
        other.start();
    }

    @AfterEach
    void stopThem() {
        databaseOfOne.wake();
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

        assertThat(published(run).stream().collect(valuesByKey()))
                .hasSize(KEYS)
                .allSatisfy((key, values) -> assertThat(values).isEqualTo(numbers(30)));
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

    @Test
    void sharesTheBucketsAmongThePods() {
        await().atMost(Duration.ofSeconds(20)).until(() -> bucketsPerPod().equals(List.of(2L, 2L)));
        one.close();
        await().atMost(Duration.ofSeconds(20)).until(() -> bucketsPerPod().equals(List.of(4L)));
    }

    @ParameterizedTest
    @EnumSource(names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
    void losesAndReordersNothingWhenAPodStopsWithABatchInHandAndWakesUpLate(PausableDatabase.Moment moment)
            throws Exception {
        String run = UUID.randomUUID().toString();
        await().atMost(Duration.ofSeconds(20)).until(() -> bucketsPerPod().equals(List.of(2L, 2L)));
        databaseOfOne.pauseAt(moment);
        write(run, 0, 10);
        databaseOfOne.awaitPaused();
        write(run, 10, 20);
        await().atMost(Duration.ofSeconds(40)).until(this::outboxIsEmpty);

        databaseOfOne.wake();
        write(run, 20, 30);
        await().atMost(Duration.ofSeconds(40)).until(this::outboxIsEmpty);

        List<ConsumerRecord<String, byte[]>> published = published(run);
        assertThat(firstOfEachEvent(published).collect(valuesByKey()))
                .hasSize(KEYS)
                .allSatisfy((key, values) -> assertThat(values).isEqualTo(numbers(30)));
        // Compaction keeps the last record of a key.
        assertThat(lastOfEachEvent(published).collect(valuesByKey()))
                .hasSize(KEYS)
                .allSatisfy((key, values) -> assertThat(values).isEqualTo(numbers(30)));
        assertThat(published.stream().collect(valuesByKey()))
                .allSatisfy((key, values) -> assertThat(values.getLast()).isEqualTo("29"));
        assertThat(published.size() - KEYS * 30)
                .as("what came again is what two buckets had in hand")
                .isBetween(0, 2 * BATCH);
    }

    @Test
    void publishesLiveRowsBeforeBulkRowsThatWereWrittenEarlier() throws Exception {
        String run = UUID.randomUUID().toString();
        gate.close();
        writeBulk(run + "/bulk", 0, 3);
        write(run + "/live", 0, 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> rows() == KEYS * 3L);
        assertThat(published(run)).allMatch(message -> message.key().contains("/live"));

        gate.open();

        await().atMost(Duration.ofSeconds(20)).until(this::outboxIsEmpty);
        assertThat(published(run)).hasSize(KEYS * 4);
    }

    @Test
    void outlivesWhateverIsThrown() throws Exception {
        String run = UUID.randomUUID().toString();
        gate.broken = true;
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        one.failingSince().isPresent() && other.failingSince().isPresent());
        assertThat(one.died()).isEmpty();

        gate.broken = false;
        write(run, 0, 3);

        await().atMost(Duration.ofSeconds(40)).until(this::outboxIsEmpty);
        assertThat(published(run)).hasSize(KEYS * 3);
        await().atMost(Duration.ofSeconds(20)).until(() -> one.failingSince().isEmpty());
    }

    /** A gate that can be closed, and that can break. */
    private static final class ClosedGate implements BulkGate {
        private volatile boolean closed;
        private volatile boolean broken;

        @Override
        public int take(int wanted) {
            if (broken) {
                throw new StackOverflowError("as somebody's mistake would");
            }
            return closed ? 0 : wanted;
        }

        @Override
        public void putBack(int unused) {}

        void close() {
            closed = true;
        }

        void open() {
            closed = false;
        }
    }

    private static Stream<ConsumerRecord<String, byte[]>> firstOfEachEvent(
            List<ConsumerRecord<String, byte[]>> published) {
        Set<String> seen = new HashSet<>();
        return published.stream()
                .filter(message -> seen.add(CloudEvent.of(message.headers()).id()));
    }

    private static Stream<ConsumerRecord<String, byte[]>> lastOfEachEvent(
            List<ConsumerRecord<String, byte[]>> published) {
        return firstOfEachEvent(published.reversed()).toList().reversed().stream();
    }

    private static Collector<ConsumerRecord<String, byte[]>, ?, Map<String, List<String>>> valuesByKey() {
        return Collectors.groupingBy(
                ConsumerRecord::key,
                Collectors.mapping(message -> new String(message.value(), UTF_8), Collectors.toList()));
    }

    private static List<String> numbers(int end) {
        return IntStream.range(0, end).mapToObj(Integer::toString).toList();
    }

    private List<Long> bucketsPerPod() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet result = connection.createStatement().executeQuery("""
                        select count(*) from outbox_lease where expires_at > clock_timestamp() group by owner
                        """)) {
            List<Long> counts = new ArrayList<>();
            while (result.next()) {
                counts.add(result.getLong(1));
            }
            return counts;
        }
    }

    private List<ConsumerRecord<String, byte[]>> published(String run) {
        try (TopicReader topic = TopicReader.of(bootstrapServers, Topics.EMAIL_REQUESTED)) {
            return topic.untilDrained(() -> true).stream()
                    .filter(message -> message.key().startsWith(run))
                    .toList();
        }
    }

    private void write(String run, int from, int to) throws SQLException {
        write(run, from, to, false);
    }

    private void writeBulk(String run, int from, int to) throws SQLException {
        write(run, from, to, true);
    }

    private void write(String run, int from, int to, boolean bulk) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox (bucket, topic, key, value, event_id, event_type, source, occurred_at, bulk)
                        values (?, ?, ?, ?, ?, 'test', '/test', now(), ?)
                        """)) {
            for (int value = from; value < to; value++) {
                for (int number = 0; number < KEYS; number++) {
                    String key = run + "/" + number;
                    insert.setInt(1, OutboxRelay.bucketOf(key));
                    insert.setString(2, Topics.EMAIL_REQUESTED);
                    insert.setString(3, key);
                    insert.setBytes(4, Integer.toString(value).getBytes(UTF_8));
                    insert.setObject(5, new UUID(bulk ? KEYS + number : number, value));
                    insert.setBoolean(6, bulk);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private boolean outboxIsEmpty() throws SQLException {
        return rows() == 0;
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet result = connection.createStatement().executeQuery("select count(*) from outbox")) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
