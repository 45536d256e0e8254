package dev.broadsheet.contracts.event;

import java.util.List;

/** The names and settings of every topic: the one table that code, launcher, manifests and docs/topics.md agree with. */
public final class Topics {

    /** The model generation that a new deployment starts with. */
    public static final String FIRST_GENERATION = "g1";

    public static final String PAPER_DISCOVERED = "broadsheet.paper.discovered.v1";
    public static final String PAPER_SIGNALS = "broadsheet.paper.signals.v1";
    public static final String EMAIL_REQUESTED = "broadsheet.email.requested.v1";

    private static final String PAPER_ENRICHED = "broadsheet.paper.enriched.v1.";

    private Topics() {}

    public static String paperEnriched(String generation) {
        return PAPER_ENRICHED + generation;
    }

    /** Where {@code consumer} puts the records of {@code topic} that it can never process. */
    public static String deadLetters(String topic, String consumer) {
        return topic + "." + consumer + ".dlq";
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
                TopicSpec.deadLetters(deadLetters(EMAIL_REQUESTED, "notify"), "notify"));
    }
}
