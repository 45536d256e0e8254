package dev.broadsheet.notify.suppression;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.broadsheet.notify.stage.Database;
import dev.broadsheet.notify.stage.Inbox;
import dev.broadsheet.notify.stage.Reports;
import dev.broadsheet.notify.stage.SomePaper;
import dev.broadsheet.notify.stage.Stage;
import dev.broadsheet.notify.stage.TestSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back, and what an operator does about it. */
@QuarkusTest
class SuppressionIT {

    private static final String READER = "reader@example.org";
    private static final SomePaper PAPER = SomePaper.of("2605.50001", "A paper", "2026-05-21", 4, 2);
    private static final SomePaper NEXT = SomePaper.of("2605.50002", "Another", "2026-05-22", 4, 2);

    @Inject
    Stage stage;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() {
        stage.clear();
    }

    @Test
    void sendsNothingToAnAddressThatBouncedUntilAnOperatorLiftsIt() {
        givenADigestThatWasSent();
        report(Reports.delivery("failed", "5.1.1", "550 5.1.1 no such user", messageId()))
                .statusCode(200)
                .body("kind", equalTo("bounced"))
                .body("aboutOurMail", equalTo(true));
        assertThat(digestState("2026-05-21")).isEqualTo("BOUNCED");

        stage.papers(NEXT);
        stage.send("2026-05-22").statusCode(200);
        Awaitility.await().until(() -> digestState("2026-05-22").equals("SUPPRESSED"));
        assertThat(inbox.of(READER)).hasSize(2);
        operator()
                .get("/api/operation/readers/" + reader())
                .then()
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("suppressed.cause", equalTo("bounce"))
                .body("suppressed.detail", equalTo("5.1.1 smtp; 550 5.1.1 no such user"))
                .body("mails.state", hasItem("suppressed"));

        operator()
                .post("/api/operation/readers/" + reader() + "/lift")
                .then()
                .statusCode(200)
                .body("suppressed", nullValue());

        assertThat(inbox.await(READER, 3).subject()).isEqualTo("Your mails from Broadsheet come again");
        String suppressed = database.text("select cast(id as text) from email where edition = '2026-05-22'");
        operator().post("/api/operation/mails/" + suppressed + "/resend").then().statusCode(202);
        assertThat(inbox.await(READER, 4).subject()).isEqualTo("Daily papers of 22 May 2026");
    }

    @Test
    void leavesAnAddressAloneAfterThreeMailsThatBouncedForOtherReasons() {
        givenADigestThatWasSent();
        String full = Reports.delivery("failed", "5.2.2", "mailbox full", messageId());
        report(full).body("aboutOurMail", equalTo(true));
        assertThat(suppressions()).isZero();

        // Three in a row, which is quicker than waiting for them.
        database.change("insert into email (idempotency_key, subscriber, kind, papers, state, requested_at) "
                + "select 'later/' || n, id, 'ALERT', '{}', 'BOUNCED', now() + n * interval '1 second' "
                + "from subscriber, generate_series(1, 3) as n");
        report(full);

        assertThat(suppressions()).isEqualTo(1);
    }

    @Test
    void stopsForWhoComplained() {
        givenADigestThatWasSent();

        report(Reports.abuse("abuse", messageId())).body("kind", equalTo("complained"));

        assertThat(stage.stateOf(READER)).isEqualTo("UNSUBSCRIBED");
        assertThat(database.text("select cause from suppression")).isEqualTo("COMPLAINT");
        assertThat(database.text("select detail from suppression")).isEqualTo("abuse");
        assertThat(database.count("select count(*) from subscription")).isZero();
    }

    @Test
    void unsubscribesByMailAsTheHeaderOffers() {
        givenADigestThatWasSent();
        String header = inbox.of(READER).getFirst().raw().replaceAll("(?s).*<mailto:([^?>]+)\\?subject=.*", "$1");

        report(Reports.unsubscription(header)).body("kind", equalTo("unsubscribed"));

        assertThat(stage.stateOf(READER)).isEqualTo("UNSUBSCRIBED");
        // Else they would all be back when the reader subscribes to one thing again.
        assertThat(database.count("select count(*) from subscription")).isZero();
    }

    @Test
    void suppressesAnAddressOfWhichTheServerSaysThatNobodyIsThere() {
        stage.subscribe("refused@example.org").statusCode(202);

        Awaitility.await().until(() -> suppressions() == 1);

        assertThat(database.text("select state from email")).isEqualTo("BOUNCED");
        assertThat(database.text("select detail from suppression")).contains("550 5.1.1");
    }

    @Test
    void changesNothingForReportsOfMailsThatAreNotOurs() {
        givenADigestThatWasSent();

        report(Reports.delivery("failed", "5.1.1", "gone", "<0b1c2d3e4f5041718293a4b5c6d7e8f9@broadsheet.local>"))
                .statusCode(200)
                .body("aboutOurMail", equalTo(false));
        report(Reports.delivery("delayed", "4.4.7", "later", messageId())).body("kind", equalTo("other"));

        assertThat(suppressions()).isZero();
        assertThat(digestState("2026-05-21")).isEqualTo("SENT");
    }

    @Test
    void holdsEverythingWhileSendingIsPaused() {
        stage.papers(PAPER);
        stage.confirmedReader(READER);
        operator().post("/api/operation/sending/pause").then().statusCode(200).body("pausedSince", not(nullValue()));

        stage.send("latest").statusCode(200);
        Awaitility.await().until(() -> digestState("2026-05-21").equals("DEFERRED"));
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .until(() -> inbox.of(READER).size() == 1);
        operator()
                .get("/api/operation/sending")
                .then()
                .body("unsent", equalTo(1))
                .body("today.find { it.kind == 'digest' }.state", equalTo("deferred"));

        operator().post("/api/operation/sending/resume").then().body("pausedSince", nullValue());

        inbox.await(READER, 2);
        Awaitility.await().until(() -> digestState("2026-05-21").equals("SENT"));
    }

    @Test
    void findsAReaderByAddressForOperatorsOnly() {
        stage.confirmedReader(READER);

        operator()
                .contentType("application/json")
                .body("{\"address\": \" Reader@Example.org \"}")
                .post("/api/operation/readers/find")
                .then()
                .statusCode(200)
                .body("reader", equalTo(reader()))
                .body("mails[0].kind", equalTo("confirmation"));
        operator()
                .contentType("application/json")
                .body("{\"address\": \"nobody@example.org\"}")
                .post("/api/operation/readers/find")
                .then()
                .statusCode(404);
        given().get("/api/operation/readers/" + reader()).then().statusCode(401);
        given().get("/api/operation/sending").then().statusCode(401);
        given().header("Authorization", "Bearer " + TestSettings.IMPORT_TOKEN)
                .post("/api/operation/sending/pause")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + TestSettings.REPORT_TOKEN)
                .post("/api/operation/sending/pause")
                .then()
                .statusCode(403);
        given().contentType("message/rfc822")
                .body("x".getBytes(UTF_8))
                .post("/api/operation/reports")
                .then()
                .statusCode(401);
    }

    private void givenADigestThatWasSent() {
        stage.papers(PAPER);
        stage.confirmedReader(READER);
        stage.send("2026-05-21").statusCode(200);
        inbox.await(READER, 2);
        Awaitility.await().until(() -> digestState("2026-05-21").equals("SENT"));
    }

    private String messageId() {
        return "<" + database.text("select replace(cast(id as text), '-', '') from email where kind = 'DIGEST'")
                + "@broadsheet.local>";
    }

    private String reader() {
        return database.text("select cast(id as text) from subscriber");
    }

    private String digestState(String edition) {
        return database.text(
                "select state from email where edition = cast(? as date) order by requested_at limit 1", edition);
    }

    private long suppressions() {
        return database.count("select count(*) from suppression");
    }

    private static ValidatableResponse report(String raw) {
        return given().header("Authorization", "Bearer " + TestSettings.REPORT_TOKEN)
                .contentType("message/rfc822")
                .body(raw.getBytes(UTF_8))
                .post("/api/operation/reports")
                .then();
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + TestSettings.OPERATOR_TOKEN);
    }
}
