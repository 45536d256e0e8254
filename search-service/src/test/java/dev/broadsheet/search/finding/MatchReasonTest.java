package dev.broadsheet.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.ranking.Highlighted;
import dev.broadsheet.search.ranking.SearchHit;
import dev.broadsheet.search.ranking.SearchHit.Place;
import dev.broadsheet.search.ranking.SearchResult.Mode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatchReasonTest {

    private static final Highlighted PLAIN = new Highlighted(List.of(new Highlighted.Part("On engines", false)));
    private static final Highlighted MARKED = new Highlighted(List.of(new Highlighted.Part("engines", true)));

    @Test
    void namesThePlacesOfTheWords() {
        assertThat(reason("engines", Mode.HYBRID, hit(MARKED, MARKED))).contains("Found in its title and abstract");
        assertThat(reason("engines", Mode.HYBRID, hit(PLAIN, MARKED))).contains("Found in its abstract");
        assertThat(reason("engines muller", Mode.LEXICAL, hit(MARKED, MARKED)))
                .contains("Found in its title, abstract and list of authors");
        assertThat(reason("invented", Mode.LEXICAL, hit(PLAIN, PLAIN))).contains("Found in its key phrases");
    }

    @Test
    void tellsMeaningFromWordsThatAreSpeltOtherwise() {
        assertThat(reason("machines", Mode.HYBRID, hit(PLAIN, PLAIN))).contains("Found by its meaning");
        assertThat(reason("enginse", Mode.LEXICAL, hit(PLAIN, PLAIN))).contains("Found by words like yours");
    }

    @Test
    void saysWhatWasNamedAndNothingOfWhatWasNotLookedFor() {
        SearchHit named = hit(PLAIN, PLAIN, Optional.of(new Place(1, 1, true, Optional.empty(), Optional.empty())));
        assertThat(reason("2602.00001", Mode.NAMED, named)).contains("The paper you named");
        assertThat(reason("cat:cs.CL", Mode.NEWEST, hit(PLAIN, PLAIN))).isEmpty();
    }

    private static Optional<String> reason(String query, Mode mode, SearchHit hit) {
        return MatchReason.of(PaperQuery.parse(query), mode).of(hit);
    }

    private static SearchHit hit(Highlighted title, Highlighted abstractText) {
        return hit(title, abstractText, Optional.empty());
    }

    private static SearchHit hit(Highlighted title, Highlighted abstractText, Optional<Place> place) {
        IndexedPaper paper = IndexedPaper.of(Papers.enriched("2602.00001", 1, "On engines"));
        return new SearchHit(paper, title, abstractText, place);
    }
}
