package dev.broadsheet.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.outbox.OutboxRelay;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.local.parts.KafkaPart;
import dev.broadsheet.local.parts.LocalPartsResource;
import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.FreePort;
import dev.broadsheet.notify.delivery.TroublesomeSmtp.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two pods share the sending, one is killed with -9 amid it, and the mail server makes trouble: each mail goes once. */
class OnceIT {

    private static final int READERS = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final PaperId PAPER = new PaperId("2605.70001");
    private static final Random RANDOM = new Random();

    private static Map<String, String> database;
    private static KafkaPart kafka;
    private static TroublesomeSmtp smtp;
    private static Map<String, String> environment;
    private static Pod first;
    private static Pod second;
    private static int round;

    @BeforeAll
    static void start() throws IOException {
        LocalPartsResource parts = new LocalPartsResource();
        // Not the database of the service that this JVM's other tests have running.
        parts.init(Map.of("parts", "postgres", "database", "ingest"));
        database = parts.start();
        Path folder = Path.of("target/once").toAbsolutePath();
        kafka = new KafkaPart(
                new Place(
                        Checkout.find(),
                        folder.resolve("kafka-" + UUID.randomUUID()),
                        folder.resolve("kafka.log"),
                        List.of()),
                FreePort.find(),
                Topics.FIRST_GENERATION);
        kafka.start();
        smtp = new TroublesomeSmtp();
        environment = environment();
        first = Pod.start("first", environment);
        second = Pod.start("second", environment);
    }

    @AfterAll
    static void stop() throws IOException {
        first.close();
        second.close();
        smtp.close();
        kafka.close();
    }

    @Test
    void sendsEachMailOnceAlthoughAPodIsKilledAmidIt() throws SQLException {
        sendThroughTrouble();
    }

    @RepeatedTest(9)
    @Tag("long")
    void sendsEachMailOnceInEveryRound() throws SQLException {
        sendThroughTrouble();
    }

    private void sendThroughTrouble() throws SQLException {
        round++;
        int before = smtp.takenAltogether();
        int killAfter = 100 + RANDOM.nextInt(READERS - 400);
        request();

        Awaitility.await("round " + round)
                .pollInterval(Duration.ofMillis(5))
                .atMost(LONGEST)
                .until(() -> smtp.takenAltogether() - before >= killAfter);
        first.kill();
        long inFlight = count("select count(*) from email where state = 'SENDING'");
        first = Pod.start("first", environment);

        Awaitility.await("all mails of round " + round)
                .pollInterval(Duration.ofMillis(500))
                .atMost(LONGEST)
                .until(() -> count("select count(*) from email where state not in ('SENT', 'BOUNCED')") == 0);
        check(killAfter, inFlight);
    }

    private static void check(int killAfter, long inFlight) throws SQLException {
        int duplicates = 0;
        int unexplained = 0;
        for (int number : readers()) {
            String reader = address(number);
            Trouble trouble = Trouble.of(reader);
            int taken = smtp.taken(reader);
            if (trouble == Trouble.REFUSED) {
                assertThat(taken).as(reader).isZero();
                assertThat(errorOf(reader)).startsWith("550 5.7.1");
                continue;
            }
            assertThat(taken).as(reader).isPositive();
            // The server took it, and hung up before it could say so.
            int explained = trouble == Trouble.CUT_AFTER ? 1 : 0;
            duplicates += taken - 1;
            unexplained += Math.max(0, taken - 1 - explained);
        }
        long counted = count("select coalesce(sum(resent), 0) from email");
        System.out.printf(
                "round %d: killed after %d, in flight %d, taken twice %d, of these not by a broken connection %d, counted %d%n",
                round, killAfter, inFlight, duplicates, unexplained, counted);
        assertThat(unexplained).as("sent again because the pod died").isLessThanOrEqualTo((int) inFlight);
        assertThat((long) duplicates).as("counted").isLessThanOrEqualTo(counted);
    }

    /** Readers of this round alone, each with a mail and its event, as the service itself writes them. */
    private static void request() throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().executeUpdate("truncate email, subscriber, paper, suppression cascade");
            connection
                    .createStatement()
                    .executeUpdate(
                            "insert into paper (id, paper_revision, title, author_count, first_authors, list_day) "
                                    + "values ('" + PAPER + "', 1, 'A paper', 1, 'Ada Lovelace', '2026-05-21')");
            try (PreparedStatement reader = connection.prepareStatement("insert into subscriber "
                            + "(id, address, normalised, state, created_at, changed_at) "
                            + "values (?, ?, ?, 'CONFIRMED', now(), now())");
                    PreparedStatement mail = connection.prepareStatement("insert into email "
                            + "(idempotency_key, subscriber, kind, edition, papers, state, requested_at) "
                            + "values (?, ?, 'DIGEST', '2026-05-21', ?, 'REQUESTED', now())");
                    PreparedStatement event = connection.prepareStatement("insert into outbox "
                            + "(bucket, topic, key, value, event_id, event_type, source, occurred_at) "
                            + "values (?, ?, ?, ?, ?, ?, '/notify-service', now())")) {
                for (int number : readers()) {
                    add(number, connection, reader, mail, event);
                }
                reader.executeBatch();
                mail.executeBatch();
                event.executeBatch();
            }
            connection.commit();
        }
    }

    private static void add(
            int number,
            Connection connection,
            PreparedStatement reader,
            PreparedStatement mail,
            PreparedStatement event)
            throws SQLException {
        SubscriberId id = new SubscriberId(UUID.randomUUID());
        EmailRequested request = new EmailRequested(
                id, "digest/2026-05-21/" + id, EmailRequested.Kind.DIGEST, "2026-05-21", List.of(PAPER), Instant.now());
        reader.setObject(1, id.value());
        reader.setString(2, address(number));
        reader.setString(3, address(number));
        reader.addBatch();
        mail.setString(1, request.idempotencyKey());
        mail.setObject(2, id.value());
        mail.setArray(3, connection.createArrayOf("text", new String[] {PAPER.value()}));
        mail.addBatch();
        event.setInt(1, OutboxRelay.bucketOf(id.toString()));
        event.setString(2, Topics.EMAIL_REQUESTED);
        event.setString(3, id.toString());
        event.setBytes(4, EventJson.write(request));
        event.setObject(5, UUID.randomUUID());
        event.setString(6, Topics.EMAIL_REQUESTED);
        event.addBatch();
    }

    private static List<Integer> readers() {
        return IntStream.range(0, READERS).map(n -> round * 100_000 + n).boxed().toList();
    }

    private static String address(int number) {
        return "reader" + number + "@example.org";
    }

    private static Map<String, String> environment() {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("kafka.bootstrap.servers", kafka.configuration().get("kafka.bootstrap.servers"));
        settings.put("broadsheet.smtp.port", Integer.toString(smtp.port()));
        settings.put("broadsheet.links.secret", "only-for-this-test-0123456789abcdef");
        settings.put("broadsheet.digest.scheduled", "false");
        // A dead pod is to be missed within seconds.
        settings.put("broadsheet.delivery.claim", "PT10S");
        settings.put("broadsheet.delivery.first-retry", "PT0.5S");
        settings.put("broadsheet.delivery.longest-retry", "PT2S");
        settings.put("broadsheet.delivery.longest-outage-retry", "PT2S");
        settings.put("broadsheet.delivery.sweep-every", "1s");
        settings.put("mp.messaging.connector.smallrye-kafka.session.timeout.ms", "6000");
        settings.put("mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms", "1500");
        Map<String, String> variables = new HashMap<>();
        settings.forEach((name, value) ->
                variables.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        return variables;
    }

    private static String errorOf(String reader) throws SQLException {
        return text("select last_error from email join subscriber on subscriber.id = email.subscriber "
                + "where email.state = 'BOUNCED' and subscriber.address = '" + reader + "'");
    }

    private static long count(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = connect();
                ResultSet result = connection.createStatement().executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + database.get("broadsheet.postgres.host") + ":"
                        + database.get("broadsheet.postgres.port") + "/"
                        + database.get("broadsheet.postgres.database"),
                database.get("broadsheet.postgres.username"),
                database.get("broadsheet.postgres.password"));
    }
}
