package dev.broadsheet.search.page;

import dev.broadsheet.search.finding.Figures;
import dev.broadsheet.search.status.Source;
import dev.broadsheet.search.status.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The state of the platform in a reader's words. */
final class StatusWords {

    static final String UNKNOWN = "not known right now";

    private StatusWords() {}

    static String name(Stage stage) {
        return switch (stage) {
            case READING -> "Reading and summarizing";
            case INDEXING -> "Putting into the search";
            case COUNTING -> "Counting votes and comments";
            case MATCHING -> "Finding readers for papers";
            case MAILING -> "Sending mail";
        };
    }

    /** @param records that wait; empty if that is not known */
    static String waiting(Stage stage, Optional<Long> records) {
        return records.map(number ->
                        number == 0 ? "nothing is waiting" : "about " + Figures.count(number, noun(stage)) + " waiting")
                .orElse(UNKNOWN);
    }

    private static String noun(Stage stage) {
        return switch (stage) {
            case READING, INDEXING, MATCHING -> "paper";
            case COUNTING -> "change";
            case MAILING -> "mail";
        };
    }

    static String name(Source source) {
        return switch (source.name()) {
            case "oai" -> "arXiv, the whole record";
            case "feed" -> "arXiv, announcements";
            case "lookup" -> "arXiv, single papers";
            case "daily" -> "Hugging Face daily papers";
            case "reconciliation" -> "Comparison of the sources";
            default -> source.name();
        };
    }

    static String state(Source source) {
        if (!source.enabled()) {
            return "switched off";
        }
        return source.state() == null ? "not heard from yet" : source.state();
    }

    static String freshness(Source source, Instant now) {
        String success = source.lastSuccess() == null ? "" : "last brought something " + ago(source.lastSuccess(), now);
        String day = source.newestDay() == null ? "" : "up to " + Words.shortDay(source.newestDay());
        return success.isEmpty() || day.isEmpty() ? success + day : success + ", " + day;
    }

    /** Just now, 4 minutes ago, 3 hours ago, 2 days ago. */
    static String ago(Instant moment, Instant now) {
        Duration since = Duration.between(moment, now);
        if (since.toMinutes() < 1) {
            return "just now";
        }
        if (since.toHours() < 1) {
            return Figures.count(since.toMinutes(), "minute") + " ago";
        }
        return since.toDays() < 2
                ? Figures.count(since.toHours(), "hour") + " ago"
                : Figures.count(since.toDays(), "day") + " ago";
    }
}
