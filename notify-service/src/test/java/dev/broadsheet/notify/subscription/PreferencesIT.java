package dev.broadsheet.notify.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.broadsheet.notify.stage.Database;
import dev.broadsheet.notify.stage.MovableClock;
import dev.broadsheet.notify.stage.Stage;
import dev.broadsheet.notify.stage.TestSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PreferencesIT {

    // One for each test: an address may be written into forms so often only.
    private static final AtomicInteger READERS = new AtomicInteger();
    private static final String PAGE = "/subscriptions/preferences";
    private static final String API = "/api/subscriptions/reader";

    @Inject
    Stage stage;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    private String reader;
    private String token;

    @BeforeEach
    void haveAReader() {
        stage.clear();
        reader = "reader" + READERS.incrementAndGet() + "@example.org";
        stage.confirmedReader(reader);
        token = stage.tokenOf(reader);
    }

    @Test
    void showsAndChangesWhenMailsCome() {
        page().get(PAGE).then().statusCode(200).body(containsString(reader), containsString("The trending papers"));

        String answer = page().redirects()
                .follow(false)
                .formParam("timeZone", "America/New_York")
                .formParam("deliverAt", "02:30")
                .formParam("weeklyOn", "friday")
                .formParam("language", "de")
                .formParam("tellWhenEmpty", "on")
                .post(PAGE)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        given().get(answer).then().statusCode(200).body(containsString("Your change is saved"));
        assertThat(database.text(
                        "select time_zone || ' ' || deliver_at || ' ' || weekly_on || ' ' || weekends || ' ' || "
                                + "tell_when_empty || ' ' || language from subscriber"))
                .isEqualTo("America/New_York 02:30:00 5 false true de");
        // The edition of Friday would come on Saturday; without weekends it comes on Monday, with Sunday's.
        assertThat(database.text("select next_digest_at at time zone 'UTC' from subscriber"))
                .isEqualTo("2026-05-25 06:30:00");
        api().get(API).then().body("preferences.deliverAt", equalTo("02:30"));
    }

    @Test
    void showsEnglishToWhomMailsWereToComeInALanguageThatIsNotThere() {
        database.change("update subscriber set language = 'fr'");

        api().get(API).then().statusCode(200).body("preferences.language", equalTo("en"));
    }

    @Test
    void keepsTheLanguageWhereAPageOfBeforeDoesNotAskForIt() {
        database.change("update subscriber set language = 'de'");

        page().redirects()
                .follow(false)
                .formParam("timeZone", "Europe/Berlin")
                .formParam("deliverAt", "07:00")
                .formParam("weeklyOn", "friday")
                .post(PAGE)
                .then()
                .statusCode(303);

        api().get(API)
                .then()
                .body("preferences.deliverAt", equalTo("07:00"))
                .body("preferences.language", equalTo("de"));
    }

    @ParameterizedTest
    @CsvSource({
        "Mars/Olympus, 02:30, monday, en",
        "Europe/Berlin, 25:00, monday, en",
        "Europe/Berlin, 07:00, someday, en",
        "Europe/Berlin, 07:00, monday, tlh"
    })
    void refusesWhatDoesNotExist(String zone, String at, String day, String language) {
        page().formParam("timeZone", zone)
                .formParam("deliverAt", at)
                .formParam("weeklyOn", day)
                .formParam("language", language)
                .post(PAGE)
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML)
                .body(containsString("Sorry, the "));
        assertThat(database.text("select time_zone from subscriber")).isEqualTo("UTC");
    }

    @Test
    void addsChangesAndRemovesSubscriptions() {
        add("{\"kind\": \"topic\", \"definition\": {\"topic\": \"language/reasoning\"}, \"pace\": \"instant\"}")
                .statusCode(200)
                .body("subscriptions", hasSize(2))
                .body("subscriptions[1].kind", equalTo("topic"))
                .body("subscriptions[1].pace", equalTo("instant"));
        String id = database.text("select id from subscription where interest is not null");
        database.change("insert into paper_match (subscriber, paper, subscription, pace, reason, matched_at) values "
                + "(cast('" + stage.idOf(reader) + "' as uuid), '2605.1', cast('" + id
                + "' as uuid), 'DAILY', '{}', now())");

        page().formParam("id", id)
                .formParam("pace", "weekly")
                .formParam("most", "5")
                .post(PAGE + "/subscription");
        assertThat(database.text("select pace || ' ' || most from subscription where interest is not null"))
                .isEqualTo("WEEKLY 5");
        assertThat(database.text("select pace from paper_match")).isEqualTo("WEEKLY");

        page().formParam("id", id).formParam("remove", "yes").post(PAGE + "/subscription");
        assertThat(database.count("select count(*) from subscription")).isEqualTo(1);
        assertThat(database.count("select count(*) from paper_match")).isZero();
    }

    @Test
    void refusesWhatCannotBe() {
        String trending = database.text("select id from subscription");

        page().formParam("id", trending)
                .formParam("pace", "instant")
                .formParam("most", "5")
                .post(PAGE + "/subscription")
                .then()
                .statusCode(400);
        page().formParam("id", trending)
                .formParam("pace", "daily")
                .formParam("most", "0")
                .post(PAGE + "/subscription")
                .then()
                .statusCode(400);
        add("{\"kind\": \"similar\", \"definition\": {\"papers\": [\"no paper\"]}}")
                .statusCode(400);
        add("{\"kind\": \"category\", \"definition\": {\"category\": \"cs.CL.x.y\"}}")
                .statusCode(400);

        assertThat(database.text("select pace || ' ' || most from subscription"))
                .isEqualTo("DAILY 20");
    }

    @Test
    void pausesAndGoesOn() {
        page().formParam("days", "7").post(PAGE + "/pause");
        assertThat(database.text("select paused_until at time zone 'UTC' from subscriber"))
                .isEqualTo("2026-05-29 09:00:00");
        assertThat(database.text("select next_digest_at at time zone 'UTC' from subscriber"))
                .isEqualTo("2026-05-29 18:00:00");
        page().get(PAGE).then().body(containsString("Nothing comes until"), containsString("Friday, 29 May 2026"));

        page().formParam("days", "0").post(PAGE + "/pause");
        assertThat(database.text("select paused_until from subscriber")).isNull();
        assertThat(database.text("select next_digest_at at time zone 'UTC' from subscriber"))
                .isEqualTo("2026-05-22 18:00:00");

        api().contentType(ContentType.JSON)
                .body("{\"until\": \"2020-01-01T00:00:00Z\"}")
                .post(API + "/pause")
                .then()
                .statusCode(400);
    }

    @Test
    void givesTheReaderEverythingAndDeletesEverything() {
        page().get(PAGE + "/export")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Content-Disposition", containsString("attachment"))
                .body("reader.address", equalTo(reader))
                .body("subscriptions", hasSize(1))
                .body("mails[0].kind", equalTo("CONFIRMATION"));

        page().get(PAGE + "/delete").then().statusCode(200).body(containsString("Delete everything"));
        assertThat(database.count("select count(*) from subscriber")).isEqualTo(1);
        page().post(PAGE + "/delete").then().statusCode(200).body(containsString("Everything is deleted"));

        assertThat(database.count("select (select count(*) from subscriber) + (select count(*) from subscription) "
                        + "+ (select count(*) from email)"))
                .isZero();
        page().get(PAGE).then().statusCode(410);
        page().post(PAGE + "/delete").then().statusCode(410);
    }

    @Test
    void changesNothingForAScannerThatGetsEveryLink() {
        String before = everything();

        for (String path : new String[] {"", "/export", "/delete", "/pause", "/subscription"}) {
            page().get(PAGE + path);
            page().head(PAGE + path);
        }
        api().get(API);
        api().get(API + "/export");

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void opensTheApiToReadersAndCredentialsAlone() {
        given().get(API).then().statusCode(401);
        given().queryParam("token", "made-up").get(API).then().statusCode(401);
        given().queryParam("token", stage.linkIn(reader, 1).replaceFirst(".*=", ""))
                .get(API)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + TestSettings.IMPORT_TOKEN)
                .get(API)
                .then()
                .statusCode(403);

        String id = given().header("Authorization", "Bearer " + TestSettings.OPERATOR_TOKEN)
                .contentType(ContentType.JSON)
                .body("{\"email\": \"" + reader.toUpperCase(Locale.ROOT) + "\"}")
                .post(API + "/find")
                .then()
                .statusCode(200)
                .extract()
                .path("reader");
        given().header("Authorization", "Bearer " + TestSettings.OPERATOR_TOKEN)
                .queryParam("reader", id)
                .get(API)
                .then()
                .statusCode(200)
                .body("email", equalTo(reader))
                .body("pausedUntil", nullValue());

        clock.advance(Duration.ofDays(61));
        api().get(API).then().statusCode(410);
        page().get(PAGE).then().statusCode(410).body(containsString("Mail me a new link"), not(containsString(reader)));
    }

    @Test
    void forgetsWhatWasSubscribedToWhenTheReaderLeaves() {
        add("{\"kind\": \"author\", \"definition\": {\"name\": \"Ada Lovelace\"}}")
                .statusCode(200);
        String unsubscribe = stage.unsubscribeLinkOf(reader);

        given().get(unsubscribe).then().statusCode(200);
        assertThat(stage.stateOf(reader)).isEqualTo("CONFIRMED");
        given().post(unsubscribe).then().statusCode(200);

        assertThat(stage.stateOf(reader)).isEqualTo("UNSUBSCRIBED");
        assertThat(database.count("select count(*) from subscription")).isZero();
        assertThat(database.text("select next_digest_at from subscriber")).isNull();
        page().get(PAGE).then().statusCode(410);
    }

    private ValidatableResponse add(String subscription) {
        return api().contentType(ContentType.JSON)
                .body(subscription)
                .post(API + "/subscriptions")
                .then();
    }

    private RequestSpecification page() {
        return given().queryParam("token", token);
    }

    private RequestSpecification api() {
        return given().queryParam("token", token);
    }

    private String everything() {
        return database.text("select (select string_agg(to_jsonb(s)::text, ',') from subscriber s) || "
                + "(select string_agg(to_jsonb(s)::text, ',') from subscription s)");
    }
}
