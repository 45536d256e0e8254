package dev.broadsheet.notify.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.broadsheet.notify.stage.Database;
import dev.broadsheet.notify.stage.Inbox;
import dev.broadsheet.notify.stage.SomePaper;
import dev.broadsheet.notify.stage.Stage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The links of a mail, followed by its reader, and by a scanner. */
@QuarkusTest
class FeedbackIT {

    private static final String READER = "reader@example.org";
    private static final Pattern LINKS = Pattern.compile("https://papers\\.example\\.org(/subscriptions/[^\\s\"]+)");

    @Inject
    Stage stage;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @BeforeEach
    void sendADigest() {
        stage.clear();
        stage.papers(
                SomePaper.of("2605.80001", "A paper", "2026-05-21", 4, 2),
                SomePaper.of("2605.80002", "Another paper", "2026-05-21", 3, 2));
        stage.confirmedReader(READER);
        stage.send("latest").statusCode(200);
        inbox.await(READER, 2);
        Awaitility.await()
                .until(() ->
                        database.count("select count(*) from email where kind = 'DIGEST' and state = 'SENT'") == 1);
    }

    @Test
    void asksFirstAndKeepsTheLastWord() {
        String more = link("paper=2605.80001&wish=more");
        given().get(more)
                .then()
                .statusCode(200)
                .body(containsString("More like this paper"), containsString("<form method=\"post\""));
        assertThat(said()).isNull();

        given().post(more).then().statusCode(200).body(containsString("More of these will come"));
        assertThat(said()).isEqualTo("2605.80001 MORE");

        given().post(link("paper=2605.80001&wish=less")).then().statusCode(200);
        assertThat(said()).isEqualTo("2605.80001 LESS");
    }

    @Test
    void takesAWordOnlyAboutThePapersOfTheMail() {
        String more = link("paper=2605.80001&wish=more");

        given().post(more.replace("2605.80001", "2605.99999")).then().statusCode(400);
        given().post(more.replace("wish=more", "wish=all")).then().statusCode(400);
        given().post(more.replace("token=", "token=A")).then().statusCode(400);
        String toRead = links().stream()
                .filter(link -> link.startsWith("/subscriptions/mail?"))
                .findFirst()
                .orElseThrow();
        given().post(toRead.replace("/mail?", "/feedback?") + "&paper=2605.80001&wish=more")
                .then()
                .statusCode(400);

        assertThat(said()).isNull();
    }

    @Test
    void changesNothingForAScannerThatGetsEveryLinkOfTheMail() {
        String before = everything();

        for (String link : links()) {
            given().get(link).then().statusCode(200);
        }

        // To unsubscribe, to change what comes, to read, and twice for each paper.
        assertThat(links()).hasSize(7);
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return database.text("select string_agg(cast(subscriber as text), ',') from subscriber")
                + database.text("select string_agg(cast(email as text), ',' order by id) from email")
                + database.text("select string_agg(cast(feedback as text), ',') from feedback");
    }

    private String said() {
        return database.text("select paper || ' ' || wish from feedback");
    }

    private String link(String end) {
        return links().stream().filter(link -> link.endsWith(end)).findFirst().orElseThrow();
    }

    private List<String> links() {
        Inbox.Received mail = inbox.of(READER).getFirst();
        return LINKS.matcher(mail.text() + mail.html())
                .results()
                .map((MatchResult result) -> result.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }
}
