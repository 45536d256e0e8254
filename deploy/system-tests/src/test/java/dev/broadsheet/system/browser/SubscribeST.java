package dev.broadsheet.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader subscribes at the foot of a page, confirms from the mail, gets an edition, and unsubscribes from it. */
@BrowserStory
class SubscribeST {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource
    void subscribesAndConfirmsAndUnsubscribes(Scripting scripting, ReadingRoom room) {
        String address = "browser." + scripting.name().toLowerCase(Locale.ROOT) + "@example.org";
        try (Reader reader = room.reader(scripting)) {
            reader.open(SitePage.PAPER);
            reader.field("Your email address").fill(address);
            reader.button("Subscribe").click();
            assertThat(reader.heading()).hasText("Check your inbox");

            reader.open(link(mail(room, address, 1), "confirm"));
            reader.button("Confirm subscription").click();
            assertThat(reader.heading()).hasText("You are subscribed");

            room.api().sendLatestEdition();
            reader.open(link(mail(room, address, 2), "unsubscribe"));
            reader.button("Unsubscribe").click();
            assertThat(reader.heading()).hasText("You are unsubscribed");
        }
        room.api().sendLatestEdition();
        assertThat(room.api().mailsTo(address)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void isToldWhatIsWrongWithAnAddress(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open(SitePage.SUBSCRIBE);
            // The last field is the page's own, where the foot has one too.
            var field = reader.page().locator("main input[name=email]");
            field.fill("reader@nowhere@example.org");
            reader.page().locator("main button").first().click();

            assertThat(field).hasValue("reader@nowhere@example.org");
            assertThat(reader.page().locator("main")).not().containsText("Check your inbox");
        }
    }

    /** The newest mail, when so many have come. */
    private static JsonNode mail(ReadingRoom room, String address, int count) {
        await().atMost(PATIENCE).until(() -> room.api().mailsTo(address).size() == count);
        return room.api().mailsTo(address).getFirst();
    }

    private static String link(JsonNode mail, String action) {
        String text = mail.path("text").asText();
        Matcher link = Pattern.compile("https?://\\S+/subscriptions/" + action + "\\?token=[\\w.~-]+")
                .matcher(text);
        assertThat(link.find()).as("a link to %s in %s", action, text).isTrue();
        return link.group();
    }
}
