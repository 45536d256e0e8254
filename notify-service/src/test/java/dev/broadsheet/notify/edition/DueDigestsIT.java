package dev.broadsheet.notify.edition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.stage.Database;
import dev.broadsheet.notify.stage.Inbox;
import dev.broadsheet.notify.stage.MovableClock;
import dev.broadsheet.notify.stage.Spans;
import dev.broadsheet.notify.stage.Stage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digests by the readers' own clocks. The job runs by itself too, as on a second pod. */
@QuarkusTest
class DueDigestsIT {

    private static final String READER = "reader@example.org";
    private static final String JOB = "digest";

    @Inject
    Stage stage;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    @Inject
    DigestJob job;

    @Inject
    Scheduler scheduler;

    @Inject
    Inbox inbox;

    @Inject
    Spans spans;

    @BeforeEach
    void forgetEverything() {
        // A run that begins between two tests would deal with the next one's days and reader as of its own, later time.
        scheduler.pause(JOB);
        stage.clear();
    }

    @AfterEach
    void letMailsArrive() {
        await("mails on their way")
                .until(() -> database.count("select count(*) from email where state in ('REQUESTED', 'SENDING')") == 0);
        scheduler.resume(JOB);
    }

    /** Clocks change in New York on 8 March and 1 November, in Auckland on 5 April and 27 September, in Cairo on 24 April. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 02:30, 2026-03-06, 03-06 at 03-07T07:30; 03-07 at 03-08T07:00; 03-08 at 03-09T06:30",
        "America/New_York, 01:30, 2026-03-06, 03-06 at 03-07T06:30; 03-07 at 03-08T06:30; 03-08 at 03-09T05:30",
        "America/New_York, 02:30, 2026-10-30, 10-30 at 10-31T06:30; 10-31 at 11-01T07:30; 11-01 at 11-02T07:30",
        "America/New_York, 01:30, 2026-10-30, 10-30 at 10-31T05:30; 10-31 at 11-01T05:30; 11-01 at 11-02T06:30",
        "Pacific/Auckland, 02:30, 2026-04-02, 04-02 at 04-03T13:30; 04-03 at 04-04T13:30; 04-04 at 04-05T14:30",
        "Pacific/Auckland, 02:30, 2026-09-24, 09-24 at 09-25T14:30; 09-25 at 09-26T14:00; 09-26 at 09-27T13:30",
        "Africa/Cairo, 00:15, 2026-04-22, 04-22 at 04-22T22:15; 04-23 at 04-23T22:00; 04-24 at 04-24T21:15",
    })
    void sendsEachEditionOnceWhenTheClocksChange(String zone, String at, LocalDate first, String expected) {
        givenListsFrom(first.minusDays(3), 8);
        givenAReader(first.atTime(20, 0) + ":00Z");
        prefer("{\"timeZone\": \"" + zone + "\", \"deliverAt\": \"" + at + "\"}");
        database.change("update subscriber set last_daily = ?", first.minusDays(1));
        prefer("{\"weekends\": true}");

        passUntil(clock.instant().plus(Duration.ofDays(3)), Duration.ofMinutes(15));

        assertThat(digests()).containsExactly(expected.split("; "));
    }

    @Test
    void sendsEachEditionOnceToAReaderWhoMovesBetweenTwo() {
        givenListsFrom(LocalDate.parse("2026-02-27"), 14);
        givenAReader("2026-03-01T19:00:00Z");
        prefer("{\"timeZone\": \"Pacific/Honolulu\", \"deliverAt\": \"02:30\"}");
        passUntil(Instant.parse("2026-03-03T13:00:00Z"), Duration.ofMinutes(30));

        prefer("{\"timeZone\": \"Pacific/Auckland\"}");
        passUntil(Instant.parse("2026-03-05T15:00:00Z"), Duration.ofMinutes(30));
        prefer("{\"timeZone\": \"Europe/Berlin\", \"deliverAt\": \"19:30\"}");
        passUntil(Instant.parse("2026-03-08T00:00:00Z"), Duration.ofMinutes(30));

        assertThat(database.texts(
                        "select substring(idempotency_key, 8, 10) from email where kind = 'DIGEST' order by 1"))
                .containsExactly("2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06");
        assertThat(database.texts("select unnest(papers) from email where kind = 'DIGEST'"))
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void catchesUpAfterFiveDaysWithOneDigestOfTheBestOfEach() {
        givenListsFrom(LocalDate.parse("2026-05-20"), 9);
        givenAReader("2026-05-21T19:00:00Z");
        passUntil(Instant.parse("2026-05-22T18:00:00Z"), Duration.ofHours(1));
        assertThat(digests()).containsExactly("05-22 at 05-22T18:00");

        clock.set(Instant.parse("2026-05-27T23:00:00Z"));
        run();

        assertThat(digests()).containsExactly("05-22 at 05-22T18:00", "05-27 at 05-27T23:00");
        assertThat(database.texts("select unnest(papers) from email where edition = '2026-05-27'"))
                .containsExactly("2605.90527", "2605.90526", "2605.90525", "2605.90524", "2605.90523");
    }

    @Test
    void bringsWhatMatchedGroupedByReasonAndNothingTwice() {
        givenListsFrom(LocalDate.parse("2026-05-20"), 4);
        givenAReader("2026-05-21T19:00:00Z");
        givenPaper("2605.80001", null);
        givenPaper("2605.80002", null);
        givenPaper("2605.80003", null);
        subscribe("author", "{\"name\": \"Ada Lovelace\"}", 1);
        subscribe("search", "{\"q\": \"engines\"}", 20);
        givenMatch("2605.80001", "AUTHOR", "Ada Lovelace", 0.9, null);
        givenMatch("2605.80002", "AUTHOR", "Ada Lovelace", 0.5, null);
        givenMatch("2605.90522", "SEARCH", "engines", 0.7, null);
        givenMatch("2605.80003", "SEARCH", "engines", 0.8, "alert/2605.80003");

        passUntil(Instant.parse("2026-05-22T18:00:00Z"), Duration.ofHours(1));

        assertThat(database.texts("select unnest(papers) from email where kind = 'DIGEST'"))
                .containsExactly("2605.90522", "2605.80001");
        assertThat(database.text("select reasons from email where kind = 'DIGEST'"))
                .isEqualTo("[{\"kind\": \"SEARCH\", \"detail\": \"engines\"}, "
                        + "{\"kind\": \"AUTHOR\", \"detail\": \"Ada Lovelace\"}]");
        assertThat(database.texts("select paper from paper_match where mail like 'digest/2026-05-22/%' order by 1"))
                .containsExactly("2605.80001", "2605.90522");

        passUntil(Instant.parse("2026-05-23T18:00:00Z"), Duration.ofHours(1));
        assertThat(database.texts("select unnest(papers) from email where idempotency_key like 'digest/2026-05-23/%'"))
                .containsExactly("2605.80002", "2605.90523");
    }

    @Test
    void saysThatThereIsNothingOnlyToReadersWhoWantThat() {
        givenAReader("2026-05-21T19:00:00Z");
        prefer("{\"tellWhenEmpty\": true}");
        stage.confirmedReader("silent@example.org");

        passUntil(Instant.parse("2026-05-22T18:00:00Z"), Duration.ofHours(1));

        assertThat(database.texts("select normalised || ' ' || cardinality(papers) from email "
                        + "join subscriber on subscriber.id = subscriber where kind = 'DIGEST'"))
                .containsExactly(READER + " 0");
    }

    @Test
    void sendsTheWeekOnTheReadersDayWithoutWhatTheDaysHad() {
        givenListsFrom(LocalDate.parse("2026-05-16"), 9);
        givenAReader("2026-05-21T19:00:00Z");
        subscribe("trending", null, 3, "weekly");

        passUntil(Instant.parse("2026-05-25T18:00:00Z"), Duration.ofHours(1));

        assertThat(database.texts("select unnest(papers) from email where kind = 'WEEKLY_DIGEST' "
                        + "and idempotency_key like 'digest/2026-W21/%'"))
                .containsExactly("2605.90521", "2605.90520", "2605.90519");
    }

    @Test
    void sendsNothingInAPauseAndNothingOfItLater() {
        givenListsFrom(LocalDate.parse("2026-05-20"), 9);
        givenAReader("2026-05-21T19:00:00Z");
        api().body("{\"until\": \"2026-05-25T00:00:00Z\"}")
                .post("/api/subscriptions/reader/pause")
                .then()
                .statusCode(200);

        passUntil(Instant.parse("2026-05-25T18:00:00Z"), Duration.ofHours(1));

        assertThat(digests()).containsExactly("05-25 at 05-25T18:00");
        assertThat(database.texts("select unnest(papers) from email where kind = 'DIGEST'"))
                .containsExactly("2605.90525");
        assertThat(database.text("select paused_until from subscriber")).isNull();
    }

    @Test
    void letsTwoPodsShareTheReaders() {
        givenListsFrom(LocalDate.parse("2026-05-20"), 4);
        givenAReader("2026-05-21T19:00:00Z");
        database.change("insert into subscriber (id, address, normalised, state, created_at, changed_at, last_daily, "
                + "last_weekly, next_digest_at) select gen_random_uuid(), a, a, 'CONFIRMED', now(), now(), '2026-05-21', "
                + "'2026-05-11', '2026-05-22T18:00:00Z' from (select 'nobody' || n || '@invalid.example' from "
                + "generate_series(1, 40) n) many (a)");
        database.change(
                "insert into subscription (id, subscriber, pace, most, created_at) "
                        + "select gen_random_uuid(), id, 'DAILY', 20, now() from subscriber where normalised <> ?",
                READER);
        clock.set(Instant.parse("2026-05-22T18:00:00Z"));

        Stream.generate(() -> (Runnable) this::run).limit(3).parallel().forEach(Runnable::run);

        assertThat(database.count("select count(*) from email where kind = 'DIGEST'"))
                .isEqualTo(41);
        assertThat(database.count("select count(distinct subscriber) from email where kind = 'DIGEST'"))
                .isEqualTo(41);
    }

    @Test
    void areOneTraceFromTheirComposingToTheServersAnswer() {
        givenListsFrom(LocalDate.parse("2026-05-20"), 4);
        givenAReader("2026-05-21T19:00:00Z");
        stage.confirmedReader("another@example.org");
        int before = spans.named("compose digests").size();

        clock.set(Instant.parse("2026-05-22T18:00:00Z"));
        run();

        // After the mail that confirmed the subscription.
        inbox.await(READER, 2);
        inbox.await("another@example.org", 2);
        // The job runs by itself too, and may have taken one of them.
        List<SpanData> composed =
                spans.named("compose digests").stream().skip(before).toList();
        await().untilAsserted(() -> assertThat(answeredWithin(composed)).hasSize(2));
    }

    private List<SpanData> answeredWithin(List<SpanData> composed) {
        return spans.named("send mail").stream()
                .filter(sent -> composed.stream().anyMatch(composing -> isPart(sent, composing)))
                .filter(sent -> "Accepted".equals(sent.getAttributes().get(AttributeKey.stringKey("end"))))
                .toList();
    }

    private static boolean isPart(SpanData sent, SpanData composing) {
        return sent.getTraceId().equals(composing.getTraceId())
                && sent.getParentSpanId().equals(composing.getSpanId());
    }

    private void givenAReader(String now) {
        clock.set(Instant.parse(now).minus(Duration.ofDays(3)));
        // A run of before may have closed a day by the time of another test already.
        database.change("delete from digest_run");
        run();
        clock.set(Instant.parse(now));
        run();
        stage.confirmedReader(READER);
        scheduler.resume(JOB);
    }

    /** One paper a day: 2605.9 and the day. */
    private void givenListsFrom(LocalDate first, int days) {
        first.datesUntil(first.plusDays(days))
                .forEach(day -> givenPaper("2605.9%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth()), day));
    }

    private void givenPaper(String id, LocalDate listed) {
        database.change(
                "insert into paper (id, paper_revision, title, list_day, upvotes) values (?, 1, 'A title', ?, ?)",
                id,
                listed,
                listed == null ? 0 : listed.getDayOfYear());
    }

    private void givenMatch(String paper, String kind, String detail, double score, String mail) {
        database.change(
                "insert into paper_match (subscriber, paper, subscription, pace, reason, score, matched_at, mail) "
                        + "select s.subscriber, ?, s.id, 'DAILY', jsonb_build_object('kind', cast(? as text), 'detail', "
                        + "cast(? as text)), ?, now(), ? from subscription s join interest on key = interest where kind = ?",
                paper,
                kind,
                detail,
                score,
                mail,
                kind);
    }

    private void subscribe(String kind, String definition, int most) {
        subscribe(kind, definition, most, "daily");
    }

    private void subscribe(String kind, String definition, int most, String pace) {
        api().body("{\"kind\": \"%s\", \"definition\": %s, \"most\": %d, \"pace\": \"%s\"}"
                        .formatted(kind, definition, most, pace))
                .post("/api/subscriptions/reader/subscriptions")
                .then()
                .statusCode(200);
    }

    private void prefer(String preferences) {
        api().body(preferences).patch("/api/subscriptions/reader").then().statusCode(200);
    }

    private RequestSpecification api() {
        return given().contentType(ContentType.JSON).queryParam("token", stage.tokenOf(READER));
    }

    private void passUntil(Instant end, Duration step) {
        for (Instant now = clock.instant().plus(step); !now.isAfter(end); now = now.plus(step)) {
            clock.set(now);
            run();
        }
    }

    private void run() {
        try {
            VertxContextSupport.subscribeAndAwait(() -> job.closeAndSend());
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** As "edition at moment", both without the year. */
    private List<String> digests() {
        SubscriberId reader = stage.idOf(READER);
        return database.texts(
                "select substring(idempotency_key, 13, 5) || ' at ' || "
                        + "to_char(requested_at at time zone 'UTC', 'MM-DD\"T\"HH24:MI') from email "
                        + "where kind = 'DIGEST' and subscriber = ? order by requested_at",
                reader.value());
    }
}
