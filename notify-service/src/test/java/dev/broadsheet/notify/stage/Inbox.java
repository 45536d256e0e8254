package dev.broadsheet.notify.stage;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mailboxes of the real mail server. */
@Singleton
public class Inbox {

    private final String url;

    @Inject
    Inbox(@ConfigProperty(name = "broadsheet.local.inbox-url") String url) {
        this.url = url;
    }

    /** A mail as it was received. */
    public record Received(String subject, String text, String html, String raw) {}

    void clear() {
        RestAssured.given().baseUri(url).delete("/api/messages").then().statusCode(204);
    }

    /** Newest first. */
    public List<Received> of(String address) {
        JsonPath mails = RestAssured.given()
                .baseUri(url)
                .queryParam("to", address)
                .get("/api/messages")
                .jsonPath();
        List<Map<String, String>> all = mails.getList("$");
        return all.stream()
                .map(mail -> new Received(mail.get("subject"), mail.get("text"), mail.get("html"), mail.get("raw")))
                .toList();
    }

    /** Waits until there are as many, and gives the newest. */
    public Received await(String address, int count) {
        return Awaitility.await("mails to " + address)
                .atMost(Duration.ofSeconds(20))
                .until(() -> of(address), mails -> mails.size() == count)
                .getFirst();
    }
}
