package dev.broadsheet.search.finding;

import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.finding.Spelling.Misspelt;
import dev.broadsheet.search.ranking.Highlighted;
import dev.broadsheet.search.ranking.SearchHit;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Offers another spelling of what a reader typed, in words that papers have. The index knows the stems of words only, so
 * whole words are read from the papers that the stems find; where they find none, nothing is offered.
 */
@Singleton
public class DidYouMean {

    private static final int PAPERS_TO_READ = 5;
    // Two ends of a stem may differ from the word: histori, history.
    private static final int ENDING = 1;
    // Longer texts are no slips of the finger.
    private static final int LONGEST_TEXT = 200;

    private final Spelling spelling;
    private final Searches searches;

    DidYouMean(Spelling spelling, Searches searches) {
        this.spelling = spelling;
        this.searches = searches;
    }

    /**
     * The same search of words that papers have, written as the reader wrote it but for what was misspelt.
     *
     * @param found the first hits of the search as it was asked: a word that is marked in one of them is none that no paper
     *     has, and if all are, nothing is looked up
     */
    public Optional<SearchAddress> insteadOf(SearchAddress address, List<SearchHit> found) {
        String text = address.query();
        PaperQuery query = PaperQuery.parse(text);
        if (text.length() > LONGEST_TEXT || query.wanted().isEmpty() || areMarked(query.wanted(), found)) {
            return Optional.empty();
        }
        List<Misspelt> misspelt = spelling.misspelt(text, query);
        return misspelt.isEmpty() ? Optional.empty() : checked(address, misspelt);
    }

    private static boolean areMarked(String wanted, List<SearchHit> found) {
        Set<String> marked = marked(found).flatMap(MatchReason::words).collect(Collectors.toSet());
        return MatchReason.words(wanted).allMatch(marked::contains);
    }

    private static Stream<String> marked(List<SearchHit> hits) {
        return hits.stream()
                .flatMap(hit -> Stream.of(hit.title(), hit.abstractText()))
                .flatMap(text -> text.parts().stream())
                .filter(Highlighted.Part::marked)
                .map(Highlighted.Part::text);
    }

    private Optional<SearchAddress> checked(SearchAddress address, List<Misspelt> misspelt) {
        String text = address.query();
        String stems =
                replaced(text, misspelt, misspelt.stream().map(Misspelt::stem).toList());
        List<SearchHit> hits = searches.first(
                        address.with(SearchParameter.QUERY, stems).with(SearchParameter.MODE, "lexical"),
                        PAPERS_TO_READ)
                .hits();
        List<String> words = misspelt.stream()
                .flatMap(word -> whole(text.substring(word.start(), word.end()), word.stem(), hits).stream())
                .toList();
        return words.size() == misspelt.size()
                ? Optional.of(address.with(SearchParameter.QUERY, replaced(text, misspelt, words)))
                : Optional.empty();
    }

    /** The word of a stem that is most like what was typed. */
    private static Optional<String> whole(String typed, String stem, List<SearchHit> hits) {
        String beginning = stem.substring(0, Math.max(1, stem.length() - ENDING));
        return marked(hits)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.startsWith(beginning))
                .distinct()
                .min(Comparator.<String>comparingInt(word -> EditDistance.between(typed.toLowerCase(Locale.ROOT), word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    static String replaced(String text, List<Misspelt> misspelt, List<String> words) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (int i = 0; i < misspelt.size(); i++) {
            replaced.append(text, from, misspelt.get(i).start()).append(words.get(i));
            from = misspelt.get(i).end();
        }
        return replaced.append(text, from, text.length()).toString();
    }
}
