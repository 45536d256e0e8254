package dev.broadsheet.search.finding;

import dev.broadsheet.query.PaperField;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.PapersIndex;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.SuggestMode;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Suggest;
import org.opensearch.client.opensearch.core.search.TermSuggest;

/** Finds words that no abstract has, and those like them that some have. */
@Singleton
class Spelling {

    private static final String NAME = "spelling";
    private static final int ALTERNATIVES = 3;
    private static final int SHORTEST_WORD = 4;
    // Of a misspelt word the first letter is nearly always right.
    private static final int SURE_LETTERS = 1;
    private static final int MOST_EDITS = 2;
    private static final String BETWEEN_LETTERS = "'’-.";

    private final StoreReads reads;

    Spelling(StoreReads reads) {
        this.reads = reads;
    }

    /**
     * A word that is misspelt.
     *
     * @param start where it stands in the text
     * @param stem of the word that was meant, as the index has it
     */
    record Misspelt(int start, int end, String stem) {}

    /** @param text as the reader typed it, of which {@code query} was made */
    List<Misspelt> misspelt(String text, PaperQuery query) {
        Set<String> wanted = MatchReason.words(query.wanted()).collect(Collectors.toSet());
        return reads.search(request(words(text)), Void.class).suggest().getOrDefault(NAME, List.of()).stream()
                .map(Suggest::term)
                .filter(word -> !word.options().isEmpty())
                // Names of fields and what stands behind them are no words.
                .filter(word -> MatchReason.words(written(text, word)).anyMatch(wanted::contains))
                .map(word -> new Misspelt(
                        word.offset(),
                        word.offset() + word.length(),
                        word.options().getFirst().text()))
                .toList();
    }

    private static String written(String text, TermSuggest word) {
        return text.substring(word.offset(), Math.min(text.length(), word.offset() + word.length()));
    }

    private static SearchRequest request(String text) {
        return SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .size(0)
                .suggest(suggester -> suggester
                        .text(text)
                        .suggesters(
                                NAME,
                                field -> field.term(term -> term.field(PaperField.ABSTRACT)
                                        .suggestMode(SuggestMode.Missing)
                                        .size(ALTERNATIVES)
                                        .minWordLength(SHORTEST_WORD)
                                        .prefixLength(SURE_LETTERS)
                                        .maxEdits(MOST_EDITS)))));
    }

    // A colon would join a word to the field that it is looked for in. Everything stays where it is.
    static String words(String text) {
        StringBuilder words = new StringBuilder(text);
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (!Character.isLetterOrDigit(letter)
                    && !Character.isSurrogate(letter)
                    && BETWEEN_LETTERS.indexOf(letter) < 0) {
                words.setCharAt(i, ' ');
            }
        }
        return words.toString();
    }
}
