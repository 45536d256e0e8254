package dev.broadsheet.notify.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.broadsheet.notify.stage.Database;
import dev.broadsheet.notify.stage.Inbox;
import dev.broadsheet.notify.stage.SomePaper;
import dev.broadsheet.notify.stage.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryIT {

    private static final String READER = "reader@example.org";
    private static final SomePaper PAPER = SomePaper.of("2605.40001", "A paper", "2026-05-21", 4, 2);

    @Inject
    Stage stage;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void forgetEverything() {
        stage.clear();
    }

    @Test
    void sendsAgainAndCountsWhatAPodLeftBehindWhenItDied() {
        givenADigestThatWasSent();
        double before = resent();

        database.change("update email set state = 'SENDING', claimed_until = now() - interval '1 second' "
                + "where kind = 'DIGEST'");

        Inbox.Received again = inbox.await(READER, 3);
        assertThat(again.subject()).isEqualTo("Daily papers of 21 May 2026");
        assertThat(messageId(again)).isEqualTo(messageId(inbox.of(READER).get(1)));
        Awaitility.await().until(() -> digestState().equals("SENT2"));
        assertThat(resent()).isEqualTo(before + 1);
    }

    @Test
    void keepsItsHandsOffWhatAnotherPodIsSending() {
        givenADigestThatWasSent();

        database.change("update email set state = 'SENDING', claimed_until = now() + interval '1 minute' "
                + "where kind = 'DIGEST'");

        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .until(() -> digestState().equals("SENDING1"));
        assertThat(inbox.of(READER)).hasSize(2);
    }

    @Test
    void sendsNothingToAReaderWhoLeftMeanwhile() {
        givenADigestThatWasSent();

        database.change("update subscriber set state = 'UNSUBSCRIBED'");
        database.change("update email set state = 'DEFERRED', next_attempt_at = now() where kind = 'DIGEST'");

        Awaitility.await().until(() -> digestState().equals("SUPPRESSED2"));
        assertThat(inbox.of(READER)).hasSize(2);
    }

    @Test
    void triesAgainWhatTheServerPutsOff() {
        stage.subscribe("later@example.org").statusCode(202);

        inbox.await("later@example.org", 1);

        Awaitility.await().until(() -> confirmationState().equals("SENT3"));
    }

    @Test
    void givesUpWhatTheServerRefusesForGood() {
        stage.subscribe("refused@example.org").statusCode(202);

        Awaitility.await().until(() -> confirmationState().equals("BOUNCED1"));

        assertThat(database.text("select last_error from email")).contains("550", "nobody of this name");
        assertThat(inbox.of("refused@example.org")).isEmpty();
    }

    @Test
    void triesAgainWhenTheConnectionBreaksBeforeTheMail() {
        double before = resent();
        stage.subscribe("cut@example.org").statusCode(202);

        inbox.await("cut@example.org", 1);

        // Where a connection of before breaks, the same attempt goes on with a new one.
        Awaitility.await().until(() -> confirmationState().startsWith("SENT"));
        assertThat(resent()).isEqualTo(before);
    }

    @Test
    void sendsAgainAndCountsWhatWentWithoutAnAnswer() {
        double before = resent();
        stage.subscribe("unanswered@example.org").statusCode(202);

        Inbox.Received second = inbox.await("unanswered@example.org", 2);

        Awaitility.await().until(() -> confirmationState().equals("SENT2"));
        assertThat(messageId(second))
                .isEqualTo(messageId(inbox.of("unanswered@example.org").getLast()));
        assertThat(resent()).isEqualTo(before + 1);
    }

    @Test
    void doesNotLetOneBadMailHoldUpTheOthers() {
        stage.papers(PAPER);
        stage.confirmedReader(READER);
        stage.confirmedReader("other@example.org");
        database.change("update subscriber set address = 'refused@example.org' where normalised = 'other@example.org'");

        stage.send("latest").statusCode(200);

        inbox.await(READER, 2);
        Awaitility.await().until(() -> database.count("select count(*) from email where state = 'BOUNCED'") == 1);
    }

    @Test
    void showsWhatItDoesInMetricsAndHealth() {
        givenADigestThatWasSent();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                        .contains(
                                "broadsheet_notify_subscribers{state=\"confirmed\"} 1.0",
                                "broadsheet_notify_mails_settled_total{kind=\"digest\",state=\"sent\"}",
                                "broadsheet_notify_mails_unsent{state=\"deferred\"} 0.0",
                                "broadsheet_notify_mails_unsent_age_seconds{state=\"deferred\"} 0.0",
                                "broadsheet_notify_mails_resent_total",
                                "broadsheet_notify_papers_projected_total{part=\"paper\"}",
                                "broadsheet_notify_smtp_conversation_seconds_count"));
        given().get("/q/health/live").then().statusCode(200).body(containsString("process"));
        given().get("/q/health/started").then().statusCode(200).body(containsString("schema"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    private void givenADigestThatWasSent() {
        stage.papers(PAPER);
        stage.confirmedReader(READER);
        stage.send("latest").statusCode(200);
        inbox.await(READER, 2);
        Awaitility.await().until(() -> digestState().equals("SENT1"));
    }

    private String digestState() {
        return database.text("select state || attempts from email where kind = 'DIGEST'");
    }

    private String confirmationState() {
        return database.text("select state || attempts from email where kind = 'CONFIRMATION'");
    }

    private double resent() {
        return metrics.counter("broadsheet.notify.mails.resent").count();
    }

    private static String messageId(Inbox.Received mail) {
        return mail.raw()
                .lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }
}
