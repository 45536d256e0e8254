package dev.broadsheet.notify.edition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.broadsheet.notify.stage.Database;
import dev.broadsheet.notify.stage.Inbox;
import dev.broadsheet.notify.stage.MovableClock;
import dev.broadsheet.notify.stage.SomePaper;
import dev.broadsheet.notify.stage.Stage;
import dev.broadsheet.notify.stage.Stream;
import dev.broadsheet.notify.stage.TestSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditionIT {

    private static final SomePaper SECOND = SomePaper.of("2605.10001", "Second by comments", "2026-05-21", 40, 1);
    private static final SomePaper FIRST = SomePaper.of("2605.10002", "First by comments", "2026-05-21", 40, 9);
    private static final SomePaper THIRD = SomePaper.of("2605.10003", "Third by upvotes", "2026-05-21", 7, 30);
    private static final SomePaper OLDER = SomePaper.of("2605.10004", "Of the day before", "2026-05-20", 99, 9);
    private static final SomePaper FUTURE = SomePaper.of("2605.10005", "Of a day to come", "2031-01-01", 99, 9);
    private static final SomePaper NEXT = SomePaper.of("2605.10006", "Of the next day", "2026-05-22", 5, 5);

    @Inject
    Stage stage;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    Stream stream;

    @Inject
    MovableClock clock;

    @BeforeEach
    void forgetEverything() {
        stage.clear();
    }

    @Test
    void sendsTheLatestEditionOnceToEachReaderUntilTheyLeave() {
        stage.papers(SECOND, FIRST, THIRD, OLDER, FUTURE);
        List<String> readers = List.of("a@example.org", "b@example.org", "c@example.org");
        readers.forEach(stage::confirmedReader);
        stage.subscribe("never-confirmed@example.org").statusCode(202);

        stage.send("latest")
                .statusCode(200)
                .body("edition", equalTo("2026-05-21"))
                .body("requested", equalTo(3))
                .body("alreadyRequested", equalTo(0));
        readers.forEach(
                reader -> assertThat(inbox.await(reader, 2).subject()).isEqualTo("Daily papers of 21 May 2026"));

        stage.send("2026-05-21").statusCode(200).body("requested", equalTo(0)).body("alreadyRequested", equalTo(3));
        String unsubscribe = Stage.linkIn(inbox.await("b@example.org", 2).text());
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(unsubscribe)
                .then()
                .statusCode(200);
        given().post(unsubscribe).then().statusCode(200).body(containsString("You are unsubscribed"));

        stage.papers(NEXT);
        stage.send("latest").body("edition", equalTo("2026-05-22")).body("requested", equalTo(2));
        inbox.await("a@example.org", 3);
        inbox.await("c@example.org", 3);
        assertThat(inbox.of("b@example.org")).hasSize(2);
        assertThat(inbox.of("never-confirmed@example.org")).hasSize(1);
    }

    @Test
    void keepsTheOrderOfAnEditionOnceItIsComposed() {
        stage.papers(SECOND, FIRST, THIRD);
        stage.confirmedReader("early@example.org");
        stage.send("2026-05-21").statusCode(200);
        inbox.await("early@example.org", 2);

        stream.publish(
                SomePaper.of(THIRD.id(), THIRD.title(), "2026-05-21", 500, 0).signals(2));
        Awaitility.await().until(() -> database.count("select max(upvotes) from paper") == 500);
        stage.confirmedReader("late@example.org");
        stage.send("2026-05-21").body("requested", equalTo(1));

        assertThat(inbox.await("late@example.org", 2).text())
                .containsSubsequence("1. " + FIRST.title(), "2. " + SECOND.title(), "3. " + THIRD.title());
    }

    @Test
    void leavesOutWhatWasWithdrawnOrTakenDown() {
        stage.papers(SECOND, FIRST, THIRD);
        stream.publish(FIRST.enriched(2, true, false));
        Awaitility.await().until(() -> database.count("select count(*) from paper where withdrawn") == 1);
        stage.confirmedReader("reader@example.org");
        stage.send("latest").body("requested", equalTo(1));
        assertThat(inbox.await("reader@example.org", 2).text())
                .contains("1. " + SECOND.title(), "2. " + THIRD.title())
                .doesNotContain(FIRST.title());

        stream.publish(SECOND.enriched(2, false, true));
        Awaitility.await().until(() -> database.count("select count(*) from paper where deleted") == 1);
        stage.confirmedReader("other@example.org");
        stage.send("latest").body("requested", equalTo(1));

        assertThat(inbox.await("other@example.org", 2).text())
                .contains("1. " + THIRD.title())
                .doesNotContain(SECOND.title());
    }

    @Test
    void sendsByItselfAtItsHourAndCatchesUpOnceAfterTimeAway() {
        stage.papers(FIRST);
        Awaitility.await().until(() -> database.count("select count(*) from digest_run") == 1);
        stage.confirmedReader("reader@example.org");

        clock.set(Instant.parse("2026-05-22T17:59:59Z"));
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .until(() -> inbox.of("reader@example.org").size() == 1);
        clock.set(Instant.parse("2026-05-22T18:00:00Z"));
        inbox.await("reader@example.org", 2);

        stage.papers(NEXT);
        clock.set(Instant.parse("2026-05-26T03:00:00Z"));
        assertThat(inbox.await("reader@example.org", 3).subject()).isEqualTo("Daily papers of 22 May 2026");
        Awaitility.await().until(() -> database.count("select count(*) from digest_run") == 3);
        assertThat(inbox.of("reader@example.org")).hasSize(3);
    }

    @Test
    void tellsWhyThereIsNothingToSend() {
        stage.send("latest").statusCode(404).body("error", containsString("no list day"));
        stage.send("2020-02-02").statusCode(404).body("error", containsString("2020-02-02"));
        stage.send("2020-02-30").statusCode(400).body("error", containsString("YYYY-MM-DD"));
        assertThat(database.count("select count(*) from edition")).isZero();
    }

    @Test
    void letsOnlyOperatorsSend() {
        given().post("/api/editions/latest/send").then().statusCode(401);
        given().header("Authorization", "Bearer " + TestSettings.IMPORT_TOKEN)
                .post("/api/editions/latest/send")
                .then()
                .statusCode(403);
    }
}
