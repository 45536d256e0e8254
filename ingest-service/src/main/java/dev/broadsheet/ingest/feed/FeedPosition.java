package dev.broadsheet.ingest.feed;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import dev.broadsheet.ingest.source.Answer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the feed of one category has been read.
 *
 * @param day its newest announcement
 * @param entityTag and {@code lastModified}: what the server calls the document that was read; empty if it does not say
 */
record FeedPosition(LocalDate day, String entityTag, String lastModified) {

    private static final int LONGEST_HEADER = 200;

    FeedPosition {
        requirePresent(day, "day");
        requirePresent(entityTag, "entityTag");
        requirePresent(lastModified, "lastModified");
    }

    static FeedPosition of(LocalDate day, Answer answer) {
        return new FeedPosition(day, header(answer, "ETag"), header(answer, "Last-Modified"));
    }

    static FeedPosition parse(String text) {
        String[] lines = text.split("\n", -1);
        return new FeedPosition(LocalDate.parse(lines[0]), lines[1], lines[2]);
    }

    String text() {
        return day + "\n" + entityTag + "\n" + lastModified;
    }

    /** Asks for the document only if it is another one by now. */
    Map<String, String> conditions() {
        Map<String, String> headers = new HashMap<>();
        if (!entityTag.isEmpty()) {
            headers.put("If-None-Match", entityTag);
        }
        if (!lastModified.isEmpty()) {
            headers.put("If-Modified-Since", lastModified);
        }
        return headers;
    }

    LocalDate orLater(LocalDate other) {
        return other.isAfter(day) ? other : day;
    }

    private static String header(Answer answer, String name) {
        return Optional.of(answer.header(name).orElse(""))
                .filter(value -> value.length() <= LONGEST_HEADER)
                .orElse("");
    }
}
