package dev.broadsheet.contracts.event;

import java.util.List;

/** The names and settings of every topic: the one table that code, launcher, manifests and docs/topics.md agree with. */
public final class Topics {

    /** The model generation that a new deployment starts with. */
    public static final String FIRST_GENERATION = "g1";

    public static final String PAPER_DISCOVERED = "broadsheet.paper.discovered.v1";
    public static final String PAPER_SIGNALS = "broadsheet.paper.signals.v1";
    public static final String EMAIL_REQUESTED = "broadsheet.email.requested.v1";

    private static final String RETRY = ".retry";
    private static final String PAPER_ENRICHED = "broadsheet.paper.enriched.v1.";

    private Topics() {}

    public static String paperEnriched(String generation) {
        return PAPER_ENRICHED + generation;
    }

    /** Where {@code consumer} puts the records of {@code topic} that it can never process. */
    public static String deadLetters(String topic, String consumer) {
        return topic + "." + consumer + ".dlq";
    }

    /**
     * What {@code consumer} reads beside {@code topic}: dead letters that an operator gives it again. Never the topic
     * itself, where an old revision would stand behind a newer one.
     */
    public static String retries(String topic, String consumer) {
        return topic + "." + consumer + RETRY;
    }

    /**
     * Whether {@code consumer} reads retries. enrich does not, because what it writes must stand in the order of
     * revisions; it finds by itself what it owes.
     */
    public static boolean hasRetries(String consumer) {
        return !consumer.equals("enrich");
    }

    /** Whether a record of {@code topic} is one that was given again. */
    static boolean isRetried(String topic) {
        return topic.endsWith(RETRY);
    }

    /** The topic that a record of {@code topic}, which may be one of retries, was first read from. */
    static String source(String topic, String consumer) {
        String ending = "." + consumer + RETRY;
        return topic.endsWith(ending) ? topic.substring(0, topic.length() - ending.length()) : topic;
    }

    /** Every topic of a deployment that runs {@code generation}. */
    public static List<TopicSpec> all(String generation) {
        String enriched = paperEnriched(generation);
        return List.of(
                TopicSpec.compacted(PAPER_DISCOVERED, "ingest", "enrich"),
                TopicSpec.compacted(PAPER_SIGNALS, "ingest", "search, notify"),
                TopicSpec.compacted(enriched, "enrich", "search, notify"),
                TopicSpec.expiring(EMAIL_REQUESTED, "notify", "notify"),
                TopicSpec.deadLetters(deadLetters(PAPER_DISCOVERED, "enrich"), "enrich"),
                TopicSpec.deadLetters(deadLetters(PAPER_SIGNALS, "search"), "search"),
                TopicSpec.deadLetters(deadLetters(PAPER_SIGNALS, "notify"), "notify"),
                TopicSpec.deadLetters(deadLetters(enriched, "search"), "search"),
                TopicSpec.deadLetters(deadLetters(enriched, "notify"), "notify"),
                TopicSpec.deadLetters(deadLetters(EMAIL_REQUESTED, "notify"), "notify"),
                TopicSpec.retries(retries(PAPER_SIGNALS, "search"), "search"),
                TopicSpec.retries(retries(PAPER_SIGNALS, "notify"), "notify"),
                TopicSpec.retries(retries(enriched, "search"), "search"),
                TopicSpec.retries(retries(enriched, "notify"), "notify"),
                TopicSpec.retries(retries(EMAIL_REQUESTED, "notify"), "notify"));
    }
}
