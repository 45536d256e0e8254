package dev.broadsheet.contracts.event;

import java.time.Duration;
import java.util.Map;

/**
 * How a topic is made.
 *
 * @param partitions also the most pods that can share its work; never changed later, because a key would move
 * @param settings as Kafka names them
 */
public record TopicSpec(String name, int partitions, Map<String, String> settings, String writers, String readers) {

    private static final int PARTITIONS = 12;
    private static final int DEAD_LETTER_PARTITIONS = 1;
    private static final Duration MAIL_RETENTION = Duration.ofDays(7);
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(90);
    private static final Duration RETRY_RETENTION = Duration.ofDays(7);
    // A record is one paper; the longest abstract and author list that ingest accepts stay far below.
    private static final String LARGEST_RECORD = "2097152";

    /** One that is no part of the platform: for a measurement or a test. */
    public static TopicSpec compacted(String name) {
        return compacted(name, "nobody", "nobody");
    }

    static TopicSpec compacted(String name, String writers, String readers) {
        return new TopicSpec(
                name,
                PARTITIONS,
                Map.of("cleanup.policy", "compact", "max.message.bytes", LARGEST_RECORD),
                writers,
                readers);
    }

    static TopicSpec expiring(String name, String writers, String readers) {
        return new TopicSpec(name, PARTITIONS, retained(MAIL_RETENTION), writers, readers);
    }

    static TopicSpec deadLetters(String name, String writers) {
        return new TopicSpec(name, DEAD_LETTER_PARTITIONS, retained(DEAD_LETTER_RETENTION), writers, "an operator");
    }

    static TopicSpec retries(String name, String readers) {
        return new TopicSpec(name, DEAD_LETTER_PARTITIONS, retained(RETRY_RETENTION), "an operator", readers);
    }

    private static Map<String, String> retained(Duration retention) {
        return Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                Long.toString(retention.toMillis()),
                "max.message.bytes",
                LARGEST_RECORD);
    }
}
