package dev.broadsheet.notify.stage;

import static io.restassured.RestAssured.given;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.links.Purpose;
import dev.broadsheet.notify.links.SignedLinks;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What tests of this service do before what they are about. */
@Singleton
public class Stage {

    private static final Pattern LINK =
            Pattern.compile("https://papers\\.example\\.org(/subscriptions/(?:confirm|unsubscribe)\\?\\S+)");

    private final Inbox inbox;
    private final Stream stream;
    private final Database database;
    private final MovableClock clock;
    private final SignedLinks links;

    @Inject
    Stage(Inbox inbox, Stream stream, Database database, MovableClock clock, SignedLinks links) {
        this.inbox = inbox;
        this.stream = stream;
        this.database = database;
        this.clock = clock;
        this.links = links;
    }

    public void clear() {
        clock.set(MovableClock.MORNING);
        database.clear();
        inbox.clear();
    }

    public ValidatableResponse subscribe(String address) {
        return given().contentType(ContentType.JSON)
                .body("{\"email\": \"" + address + "\", \"pace\": \"daily\"}")
                .post("/api/subscriptions")
                .then();
    }

    /** The path of the link in the newest of so many mails. */
    public String linkIn(String address, int mails) {
        return linkIn(inbox.await(address, mails).text());
    }

    public static String linkIn(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("no link in: " + text);
        }
        return link.group(1);
    }

    /** A reader who went all the way. */
    public void confirmedReader(String address) {
        subscribe(address).statusCode(202);
        given().post(linkIn(address, 1)).then().statusCode(200);
    }

    public SubscriberId idOf(String address) {
        return SubscriberId.parse(database.text("select id from subscriber where normalised = ?", address));
    }

    /** Of the page of preferences, as a mail would have it. */
    public String tokenOf(String address) {
        String link = links.link(Purpose.PREFERENCES, idOf(address));
        return link.substring(link.indexOf("?token=") + "?token=".length());
    }

    /** The path of the way out, as every mail to the reader has it. */
    public String unsubscribeLinkOf(String address) {
        return linkIn(links.link(Purpose.UNSUBSCRIBE, idOf(address)));
    }

    public String stateOf(String address) {
        return database.text("select state from subscriber where normalised = ?", address);
    }

    /** Publishes both parts of the papers and waits until they are known. */
    public void papers(SomePaper... papers) {
        for (SomePaper paper : papers) {
            stream.publish(paper.enriched(1));
            stream.publish(paper.signals(1));
            Awaitility.await(paper.id()).atMost(Duration.ofSeconds(20)).until(() -> isKnown(paper));
        }
    }

    private boolean isKnown(SomePaper paper) {
        return database.count(
                        "select count(*) from paper where id = ? and paper_revision > 0 and signals_revision > 0",
                        paper.id())
                == 1;
    }

    public ValidatableResponse send(String edition) {
        return given().header("Authorization", "Bearer " + TestSettings.OPERATOR_TOKEN)
                .post("/api/editions/" + edition + "/send")
                .then();
    }
}
