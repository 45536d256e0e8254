package dev.broadsheet.local.bench;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.Embedding;
import dev.broadsheet.contracts.paper.PaperEnriched;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A paper of a measurement, taken apart once for all that is asked of it. */
public record MatchPaper(
        PaperEnriched event,
        Set<String> words,
        Set<String> stems,
        Set<String> authors,
        Set<String> categories,
        Set<String> topics) {

    private static final int STEM = 6;

    static MatchPaper of(PaperEnriched event) {
        Set<String> words = words(event.paper().title() + " " + event.paper().abstractText())
                .collect(Collectors.toSet());
        return new MatchPaper(
                event,
                words,
                words.stream().map(MatchPaper::stem).collect(Collectors.toSet()),
                event.paper().authors().stream().map(Author::name).collect(Collectors.toSet()),
                Set.copyOf(event.paper().categories()),
                event.topics().stream().map(PaperEnriched.Topic::id).collect(Collectors.toSet()));
    }

    // What the forms of a long word mostly have in common.
    static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    /** Lower-case words of plain letters alone: those are words to any analyzer. */
    static Stream<String> words(String text) {
        return Arrays.stream(text.split("\\s+"))
                .map(word -> word.replaceAll("[.,;:!?()]+$|^[(]+", ""))
                .filter(word -> word.matches("[A-Za-z]+"))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    public String id() {
        return event.id().value();
    }

    Embedding vector() {
        return event.embedding();
    }
}
