package dev.broadsheet.search.finding;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.ranking.Highlighted;
import dev.broadsheet.search.ranking.SearchHit;
import dev.broadsheet.search.ranking.SearchHit.Place;
import dev.broadsheet.search.ranking.SearchResult.Mode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why papers are in a result, in a reader's words.
 *
 * @param wanted the words that were looked for, lower-case and without diacritics
 * @param mode how the papers were found
 */
public record MatchReason(Set<String> wanted, Mode mode) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public MatchReason {
        wanted = Set.copyOf(wanted);
    }

    public static MatchReason of(PaperQuery query, Mode mode) {
        return new MatchReason(words(query.wanted()).collect(Collectors.toSet()), mode);
    }

    /** Empty where nothing was looked for. */
    public Optional<String> of(SearchHit hit) {
        if (hit.place().filter(Place::named).isPresent()) {
            return Optional.of("The paper you named");
        }
        if (wanted.isEmpty() || mode == Mode.NEWEST) {
            return Optional.empty();
        }
        List<String> places = places(hit);
        if (!places.isEmpty()) {
            return Optional.of("Found in its " + joined(places));
        }
        // Words that are spelt otherwise in the paper are marked nowhere.
        boolean byWords =
                mode == Mode.LEXICAL || hit.place().flatMap(Place::lexical).isPresent();
        return Optional.of(byWords ? "Found by words like yours" : "Found by its meaning");
    }

    private List<String> places(SearchHit hit) {
        List<String> places = new ArrayList<>();
        if (isMarked(hit.title())) {
            places.add("title");
        }
        if (isMarked(hit.abstractText())) {
            places.add("abstract");
        }
        IndexedPaper paper = hit.paper();
        if (holds(paper.authors().stream().map(Author::name))) {
            places.add("list of authors");
        }
        if (places.isEmpty() && holds(paper.keyPhrases().stream().map(KeyPhrase::text))) {
            places.add("key phrases");
        }
        return places;
    }

    private static boolean isMarked(Highlighted text) {
        return text.parts().stream().anyMatch(Highlighted.Part::marked);
    }

    private boolean holds(Stream<String> texts) {
        return texts.flatMap(MatchReason::words).anyMatch(wanted::contains);
    }

    private static String joined(List<String> places) {
        String last = places.getLast();
        return places.size() == 1 ? last : String.join(", ", places.subList(0, places.size() - 1)) + " and " + last;
    }

    static Stream<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        // A single letter is an initial, and says nothing.
        return BETWEEN.splitAsStream(plain.toLowerCase(Locale.ROOT)).filter(word -> word.length() > 1);
    }
}
