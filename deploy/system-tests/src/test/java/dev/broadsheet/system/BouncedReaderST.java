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

/** A reader's mailbox sends a digest back: no more mail goes there, until an operator lifts it, and the reader hears of it. */
@ExtendWith(RunningPlatform.class)
class BouncedReaderST {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CONFIRM = Pattern.compile("https?://\\S+/subscriptions/confirm\\?token=[\\w.~-]+");
    private static final Pattern UNSUBSCRIBE = Pattern.compile("<(https?://[^>]+)>");
    private static final String READER = "bounced.reader@example.org";
    // No other story's days, and older than theirs: the newest edition is another's.
    private static final LocalDate DAY = LocalDate.parse("2025-08-12");
    private static final LocalDate NEXT_DAY = DAY.plusDays(1);

    @Test
    void getsNothingUntilAnOperatorLiftsIt(Platform platform) {
        Api api = platform.api();
        api.importPapers(Papers.listed("2508.00001", "quiescence", DAY, 4));
        api.importPapers(Papers.listed("2508.00002", "acquiescence", NEXT_DAY, 4));
        confirmedReader(api);
        awaitRequested(api, DAY);
        JsonNode digest = mail(api, 2);

        // The mailbox is gone, its server says.
        JsonNode taken = api.operatorPosts(
                "/api/operation/reports",
                "message/rfc822",
                bounce(digest.path("headers").path("Message-ID").asText()));
        assertThat(taken.path("aboutOurMail").asBoolean()).isTrue();

        awaitRequested(api, NEXT_DAY);
        String id = reader(api).path("reader").asText();
        await().atMost(PATIENCE).until(() -> reader(api).at("/mails/0/state").asText(), "suppressed"::equals);
        assertThat(reader(api).at("/suppressed/cause").asText()).isEqualTo("bounce");
        assertThat(api.mailsTo(READER)).hasSize(2);

        // An operator lifts it.
        api.operatorPosts("/api/operation/readers/" + id + "/lift", "application/json", "");
        JsonNode notice = mail(api, 3);
        assertThat(notice.path("subject").asText()).isEqualTo("Your mails from Broadsheet come again");

        // Not to be counted by other stories.
        Matcher leave = UNSUBSCRIBE.matcher(
                notice.path("headers").path("List-Unsubscribe").asText());
        assertThat(leave.find()).isTrue();
        assertThat(api.postForm(leave.group(1), Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void confirmedReader(Api api) {
        api.subscribe(READER);
        Matcher link = CONFIRM.matcher(mail(api, 1).path("text").asText());
        assertThat(link.find()).isTrue();
        assertThat(api.postForm(link.group(), Map.of()).statusCode()).isBetween(200, 303);
    }

    private static JsonNode mail(Api api, int count) {
        await().atMost(PATIENCE).until(() -> api.mailsTo(READER).size() == count);
        return api.mailsTo(READER).getFirst();
    }

    // Until notify knows the papers, there is nothing to send.
    private static void awaitRequested(Api api, LocalDate day) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            JsonNode sent = api.operatorPosts("/api/editions/" + day + "/send", "application/json", "");
            assertThat(sent.path("requested").asInt()
                            + sent.path("alreadyRequested").asInt())
                    .isEqualTo(1);
        });
    }

    private static JsonNode reader(Api api) {
        return api.operatorPosts(
                "/api/operation/readers/find", "application/json", "{\"address\": \"" + READER + "\"}");
    }

    private static String bounce(String messageId) {
        return """
                From: MAILER-DAEMON@mx.example.net
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """.formatted(READER, messageId).replace("\n", "\r\n");
    }
}
