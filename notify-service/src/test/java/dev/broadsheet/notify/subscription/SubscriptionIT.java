package dev.broadsheet.notify.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.broadsheet.notify.stage.Database;
import dev.broadsheet.notify.stage.Inbox;
import dev.broadsheet.notify.stage.MovableClock;
import dev.broadsheet.notify.stage.SomePaper;
import dev.broadsheet.notify.stage.Stage;
import dev.broadsheet.notify.stage.TestSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SubscriptionIT {

    private static final Pattern LINK = Pattern.compile("https://papers\\.example\\.org(/[^\\s\"<>]+)");

    @Inject
    Stage stage;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void forgetEverything() {
        stage.clear();
    }

    @Test
    void subscribesWhoConfirmsByPostAndNobodyByGet() {
        String reader = "ada+papers@example.org";
        stage.subscribe(reader).statusCode(202);
        String link = stage.linkIn(reader, 1);

        given().get(link)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .body(containsString("Confirm subscription"), not(containsString("<script")));
        given().head(link);
        assertThat(stage.stateOf(reader)).isEqualTo("PENDING");

        given().post(link).then().statusCode(200).body(containsString("You are subscribed"));
        assertThat(stage.stateOf(reader)).isEqualTo("CONFIRMED");
    }

    @Test
    void confirmsAgainWithoutHarm() {
        stage.confirmedReader("twice@example.org");

        given().post(stage.linkIn("twice@example.org", 1)).then().statusCode(200);

        assertThat(stage.stateOf("twice@example.org")).isEqualTo("CONFIRMED");
    }

    @Test
    void answersTheSameWhetherTheAddressIsKnownOrNot() {
        stage.confirmedReader("known@example.org");

        String toKnown =
                stage.subscribe("Known@Example.org").statusCode(202).extract().asString();
        String toUnknown = stage.subscribe("stranger@example.org")
                .statusCode(202)
                .extract()
                .asString();

        assertThat(toKnown).isEqualTo(toUnknown);
        inbox.await("stranger@example.org", 1);
        assertThat(inbox.of("known@example.org")).hasSize(1);
        assertThat(database.count("select count(*) from subscriber where normalised = 'known@example.org'"))
                .isEqualTo(1);
    }

    @Test
    void asksTheOwnerOfAnAddressThreeTimesAnHourAtTheMost() {
        String reader = "patient@example.org";
        for (int i = 0; i < 5; i++) {
            stage.subscribe(reader).statusCode(202);
        }
        inbox.await(reader, 3);
        assertThat(database.count("select count(*) from email")).isEqualTo(3);

        clock.advance(Duration.ofMinutes(61));
        stage.subscribe(reader).statusCode(202);

        inbox.await(reader, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\": \"no address\"}",
                "{\"email\": \"a@example.org\\r\\nBcc: b@example.org\"}",
                "{\"email\": \"a@example.org\", \"pace\": \"hourly\"}",
                "{\"email\": \"a@example.org\", \"pace\": \"instant\"}",
                "{\"email\": \"a@example.org\", \"most\": 101}",
                "{\"email\": \"a@example.org\", \"kind\": \"search\"}",
                "{\"email\": \"a@example.org\", \"kind\": \"search\", \"definition\": {\"q\": \" \"}}",
                "{\"email\": \"a@example.org\", \"kind\": \"oracle\", \"definition\": {}}",
                "{\"email\": 7, \"pace\": {}}",
                "{}",
                "not json",
                "null"
            })
    void refusesWhatIsNoSubscription(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .contentType(ContentType.JSON)
                .body("error", not(org.hamcrest.Matchers.blankOrNullString()));
        assertThat(database.count("select count(*) from subscriber")).isZero();
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        given().contentType(ContentType.JSON)
                .body("{\"email\": \"" + "a".repeat(20_000) + "@example.org\"}")
                .post("/api/subscriptions")
                .then()
                .statusCode(413);
    }

    @Test
    void takesTheFormOfThePage() {
        given().get("/subscriptions").then().statusCode(200).body(containsString("name=\"email\""));
        given().get("/subscriptions/style.css").then().statusCode(200).contentType("text/css");

        given().header("Origin", "https://papers.example.org")
                .formParam("email", " form@bücher.example ")
                .formParam("pace", "daily")
                .post("/subscriptions")
                .then()
                .statusCode(202)
                .contentType(ContentType.HTML)
                .body(containsString("Check your inbox"));

        inbox.await("form@xn--bcher-kva.example", 1);
    }

    @Test
    void showsTheFormAgainWithWhatWasWrong() {
        given().formParam("email", "<b>@example.org")
                .post("/subscriptions")
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML)
                .body(containsString("this is not an e-mail address"), containsString("&lt;b&gt;@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "https://papers.example.org.elsewhere.example"})
    void refusesAFormThatAnotherSiteSends(String origin) {
        given().header("Origin", origin)
                .formParam("email", "victim@example.org")
                .post("/subscriptions")
                .then()
                .statusCode(403);
        assertThat(stage.stateOf("victim@example.org")).isNull();
    }

    @Test
    void tellsThatALinkHasExpired() {
        stage.subscribe("late@example.org").statusCode(202);
        String link = stage.linkIn("late@example.org", 1);

        clock.advance(Duration.ofDays(2));

        given().get(link).then().statusCode(410).body(containsString("This link has expired"));
        given().post(link).then().statusCode(410).body(containsString("This link has expired"));
        assertThat(stage.stateOf("late@example.org")).isEqualTo("PENDING");
    }

    @Test
    void refusesForgedTokensAndThoseOfAnotherPurpose() {
        stage.subscribe("target@example.org").statusCode(202);
        String link = stage.linkIn("target@example.org", 1);
        String forged = link.substring(0, link.length() - 2) + (link.endsWith("A") ? "BB" : "AA");

        given().post(forged).then().statusCode(400).body(containsString("This link does not work"));
        given().post(link.replace("/confirm?", "/unsubscribe?")).then().statusCode(400);
        given().post("/subscriptions/confirm").then().statusCode(400);
        given().post("/subscriptions/confirm?token=%00").then().statusCode(400);
        assertThat(stage.stateOf("target@example.org")).isEqualTo("PENDING");
    }

    @Test
    void doesNotLetAnOldLinkUndoAnUnsubscription() {
        stage.confirmedReader("gone@example.org");
        String confirmation = stage.linkIn("gone@example.org", 1);
        database.change("update subscriber set state = 'UNSUBSCRIBED'");

        given().post(confirmation).then().statusCode(410);
        assertThat(stage.stateOf("gone@example.org")).isEqualTo("UNSUBSCRIBED");

        stage.subscribe("gone@example.org").statusCode(202);
        given().post(stage.linkIn("gone@example.org", 2)).then().statusCode(200);
        assertThat(stage.stateOf("gone@example.org")).isEqualTo("CONFIRMED");
    }

    @Test
    void confirmsOnlyWhatTheReaderLeavesTicked() {
        String reader = "careful@example.org";
        stage.subscribe(reader).statusCode(202);
        given().formParam("email", reader)
                .formParam("q", "\"sparse attention\" -survey")
                .formParam("category", "cs.CL")
                .formParam("pace", "instant")
                .post("/subscriptions")
                .then()
                .statusCode(202);
        String link = stage.linkIn(reader, 2);
        String page = given().get(link).then().statusCode(200).extract().asString();
        assertThat(page)
                .contains("The trending papers", "Papers that match “&quot;sparse attention&quot; -survey” in cs.CL");

        String search = database.text("select id from subscription_request where kind = 'SEARCH'");
        given().formParam("chosen", "yes")
                .formParam("wanted", search)
                .formParam("timeZone", "Asia/Tokyo")
                .formParam("deliverAt", "06:45")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("You are subscribed"), containsString("/subscriptions/preferences?token="));

        assertThat(database.texts("select kind || ' ' || pace || ' ' || (definition ->> 'q') from subscription "
                        + "join interest on interest = key"))
                .containsExactly("SEARCH INSTANT \"sparse attention\" -survey");
        assertThat(database.count("select count(*) from subscription")).isEqualTo(1);
        assertThat(database.count("select count(*) from subscription_request")).isZero();
        assertThat(database.text("select time_zone || ' ' || deliver_at from subscriber"))
                .isEqualTo("Asia/Tokyo 06:45:00");
        assertThat(database.text("select next_digest_at at time zone 'UTC' from subscriber"))
                .isEqualTo("2026-05-22 21:45:00");
    }

    @Test
    void addsToWhatAReaderHasOnlyAfterTheReadersYes() {
        String reader = "more@example.org";
        stage.confirmedReader(reader);
        given().contentType(ContentType.JSON)
                .body("{\"email\": \"" + reader + "\", \"kind\": \"author\", "
                        + "\"definition\": {\"name\": \"Lovelace, A.\"}, \"pace\": \"weekly\"}")
                .post("/api/subscriptions")
                .then()
                .statusCode(202);
        String link = stage.linkIn(reader, 2);
        assertThat(database.count("select count(*) from subscription")).isEqualTo(1);

        given().post(link).then().statusCode(200);

        assertThat(database.texts("select pace from subscription order by pace"))
                .containsExactly("DAILY", "WEEKLY");
        assertThat(stage.stateOf(reader)).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topic=language/reasoning | Papers on ",
                "q=au:\"Yann LeCun\" | Papers by Yann LeCun",
                "category=cs.CL | Papers in cs.CL",
                "like=2605.40001 | Papers close to 2605.40001",
                "q=<b>agents</b>&code=true&minUpvotes=5 | Papers that match “&lt;b&gt;agents&lt;/b&gt;” with code, with 5 upvotes or more",
                "date=2019&mode=semantic&sort=newest | Daily papers by mail",
            })
    void offersWhatThePageOfASearchLeadsTo(String search, String words) {
        given().get("/subscriptions?" + search)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString(words), not(containsString("<b>agents")));
    }

    @Test
    void saysWhatIsWrongWithASearch() {
        given().get("/subscriptions?date=soon").then().statusCode(400).body(containsString("date must be"));
        given().get("/subscriptions?like=everything")
                .then()
                .statusCode(400)
                .body(containsString("not an arXiv identifier"));
    }

    @Test
    void refusesAnAddressThatIsWrittenTooOftenWhetherItIsKnownOrNot() {
        stage.confirmedReader("often@example.org");
        for (String address : List.of("often@example.org", "never@example.org")) {
            int answered = 0;
            while (stage.subscribe(address).extract().statusCode() == 202
                    && answered < 2 * TestSettings.REQUESTS_PER_ADDRESS) {
                answered++;
            }
            assertThat(answered).isBetween(TestSettings.REQUESTS_PER_ADDRESS - 1, TestSettings.REQUESTS_PER_ADDRESS);
            stage.subscribe(address).statusCode(429).header("Retry-After", "3600");
            given().formParam("email", address)
                    .post("/subscriptions")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "3600")
                    .body(containsString("too often"));
        }

        clock.advance(Duration.ofHours(1));
        stage.subscribe("never@example.org").statusCode(202);
    }

    @Test
    void changesNothingForAScannerThatGetsEveryLinkOfEveryMail() {
        String reader = "scanned@example.org";
        stage.papers(SomePaper.of("2605.40001", "A paper", "2026-05-21", 4, 2));
        stage.confirmedReader(reader);
        stage.send("latest").statusCode(200);
        inbox.await(reader, 2);
        given().formParam("email", reader).formParam("q", "agents").post("/subscriptions");
        inbox.await(reader, 3);
        String before = everything();

        List<String> links = inbox.of(reader).stream()
                .flatMap(mail -> LINK.matcher(mail.text() + " " + mail.html()).results())
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
        links.forEach(link -> {
            given().get(link);
            given().head(link);
        });

        assertThat(links).hasSizeGreaterThanOrEqualTo(3);
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return Stream.of("subscriber", "subscription", "subscription_request", "paper_match")
                .flatMap(table -> database.texts("select to_jsonb(t)::text from " + table + " t order by 1").stream())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void mailsTheLinkToPreferencesToReadersAlone() {
        stage.confirmedReader("lost@example.org");
        for (String address : List.of("lost@example.org", "unknown@example.org")) {
            given().formParam("email", address)
                    .post("/subscriptions/link")
                    .then()
                    .statusCode(202)
                    .body(containsString("Check your inbox"));
        }

        given().get(stage.linkIn("lost@example.org", 2))
                .then()
                .statusCode(200)
                .body(containsString("/subscriptions/preferences?token="));
        assertThat(inbox.of("unknown@example.org")).isEmpty();
    }
}
