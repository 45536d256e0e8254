package dev.broadsheet.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Readers who confirmed that they want the daily papers. */
record Subscribers(Api api, List<String> addresses) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CONFIRM = Pattern.compile("https?://\\S+/subscriptions/confirm\\?token=[\\w.~-]+");

    /** @param name no other story's */
    static Subscribers confirmed(Api api, String name, int count) {
        List<String> addresses = IntStream.range(0, count)
                .mapToObj(number -> name + "." + number + "@example.org")
                .toList();
        addresses.forEach(api::subscribe);
        Subscribers subscribers = new Subscribers(api, addresses);
        subscribers.awaitMails(count);
        addresses.forEach(subscribers::confirm);
        return subscribers;
    }

    private void confirm(String address) {
        Matcher link =
                CONFIRM.matcher(api.mailsTo(address).getFirst().path("text").asText());
        assertThat(link.find()).isTrue();
        assertThat(api.postForm(link.group(), java.util.Map.of()).statusCode()).isBetween(200, 303);
    }

    /** Waits until all together have so many, and says to whom each went and what it was. */
    List<String> awaitMails(int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(mails()).hasSizeGreaterThanOrEqualTo(count));
        return mails();
    }

    private List<String> mails() {
        return api.mails().stream()
                .filter(mail -> addresses.contains(mail.path("to").asText()))
                .map(Subscribers::title)
                .toList();
    }

    private static String title(JsonNode mail) {
        return mail.path("to").asText() + ": " + mail.path("subject").asText();
    }
}
