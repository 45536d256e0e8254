package dev.broadsheet.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A paper comes in, is found, stands on the front page, and is in the reader's inbox the same day; then the reader leaves. */
@ExtendWith(RunningPlatform.class)
class PaperReachesItsReaderST {

    private static final Pattern CONFIRM = Pattern.compile("https?://\\S+/subscriptions/confirm\\?token=[\\w.~-]+");
    private static final Pattern UNSUBSCRIBE = Pattern.compile("<(https?://[^>]+)>");
    private static final String READER = "reader.one@example.org";
    private static final LocalDate DAY = LocalDate.parse("2026-10-05");

    @Test
    void fromTheImportToTheInboxAndOut(Platform platform) {
        Api api = platform.api();

        // A paper is posted, and found.
        assertThat(api.importPapers(Papers.listed("2610.00001", "zephyrosity", DAY, 12))
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.idsFoundBy("zephyrosity")).startsWith("2610.00001"));
        assertThat(api.get("/api/papers/2610.00001").path("ai_summary").asText())
                .contains("zephyrosity");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(api.page("/")).contains("On the zephyrosity of Things"));

        // A reader subscribes. Looking at the link changes nothing; confirming does.
        api.subscribe(READER);
        String confirmation = link(CONFIRM, theOnlyMail(api).path("text").asText());
        assertThat(api.getAny(confirmation).statusCode()).isEqualTo(200);
        assertThat(api.sendLatestEdition().path("requested").asInt()).isZero();
        confirm(api, confirmation);

        // The edition goes out, once.
        awaitEdition(api);
        JsonNode digest = theDigest(api);
        assertThat(digest.path("subject").asText()).isEqualTo("Daily papers of 5 Oct 2026");
        assertThat(digest.path("html").asText()).contains("On the zephyrosity of Things");
        assertThat(digest.path("text").asText()).contains("On the zephyrosity of Things (12 ▲)");
        assertThat(api.sendLatestEdition().path("requested").asInt()).isZero();

        // One click, posted by the mail provider, and no more mail.
        String unsubscribe = link(UNSUBSCRIBE, header(digest, "List-Unsubscribe"));
        assertThat(header(digest, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(api.getAny(unsubscribe).statusCode()).isEqualTo(200);
        assertThat(api.postForm(unsubscribe, Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .isBetween(200, 299);
        api.importPapers(Papers.listed("2610.00002", "nimbosity", DAY.plusDays(1), 3));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.sendLatestEdition().path("edition").asText(), "2026-10-06"::equals);
        assertThat(api.sendLatestEdition().path("requested").asInt()).isZero();
        assertThat(api.mailsTo(READER)).hasSize(2);
    }

    private static JsonNode theOnlyMail(Api api) {
        await().atMost(Duration.ofSeconds(20)).until(() -> api.mailsTo(READER).size() == 1);
        return api.mailsTo(READER).getFirst();
    }

    private static void confirm(Api api, String link) {
        var answer = api.postForm(link, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 303);
    }

    private static void awaitEdition(Api api) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode sent = api.sendLatestEdition();
            assertThat(sent.path("edition").asText()).isEqualTo(DAY.toString());
            assertThat(sent.path("requested").asInt()
                            + sent.path("alreadyRequested").asInt())
                    .isEqualTo(1);
        });
    }

    private static JsonNode theDigest(Api api) {
        await().atMost(Duration.ofSeconds(20)).until(() -> api.mailsTo(READER).size() == 2);
        return api.mailsTo(READER).getFirst();
    }

    private static String header(JsonNode mail, String name) {
        assertThat(mail.path("headers").has(name)).as("header %s", name).isTrue();
        return mail.path("headers").path(name).asText();
    }

    private static String link(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("a link in %s", text).isTrue();
        return matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
    }
}
