package dev.broadsheet.local.papers;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.parts.PostgresPart;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Settings;
import java.util.Map;

/** How many papers are at each step of their way. */
public record Counts(
        StoredPapers.Count stored, long discovered, long enriched, long indexed, Map<String, Long> deadLetters) {

    public static Counts of(Settings settings, PostgresPart postgres) {
        try (TopicCounts topics = new TopicCounts(settings.port(Port.KAFKA));
                IndexedPapers index = new IndexedPapers(settings.port(Port.OPENSEARCH))) {
            return new Counts(
                    new StoredPapers(postgres).count(),
                    topics.keys(Topics.PAPER_DISCOVERED),
                    topics.keys(Topics.paperEnriched(settings.generation())),
                    index.count(),
                    topics.deadLetters(settings.generation()));
        }
    }

    /** Whether every paper has come all the way. */
    public boolean agree() {
        return discovered == stored.all()
                && enriched == stored.all()
                && indexed == stored.visible()
                && deadLetters.isEmpty();
    }

    public void print(Console console) {
        String row = "  %-44s %,12d";
        console.line("Papers");
        console.line(row.formatted("in PostgreSQL, of record", stored.all()));
        if (stored.deleted() > 0) {
            console.line(row.formatted("  of these taken down", stored.deleted()));
        }
        console.line(row.formatted("in the topic " + Topics.PAPER_DISCOVERED, discovered));
        console.line(row.formatted("in the topic broadsheet.paper.enriched.v1", enriched));
        console.line(row.formatted("in the index, searchable", indexed));
        deadLetters.forEach((topic, count) -> console.line(row.formatted("dead letters in " + topic, count)));
        console.line(verdict());
    }

    private String verdict() {
        if (agree()) {
            return "The counts agree.";
        }
        if (!deadLetters.isEmpty()) {
            return "Some records could not be processed: the headers of a dead letter say why.";
        }
        return "The counts differ: %,d papers are still on their way."
                .formatted(Math.max(1, stored.visible() - indexed));
    }
}
