package dev.broadsheet.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.opensearch.StoreUnavailableException;
import dev.broadsheet.search.papers.IndexedPaper;
import java.util.List;
import org.junit.jupiter.api.Test;

class BesidePaperTest {

    private static final IndexedPaper PAPER = IndexedPaper.of(Papers.enriched("2602.00001", 1, "First"));
    private static final IndexedPaper OTHER = IndexedPaper.of(Papers.enriched("2602.00002", 1, "Second"));

    @Test
    void holdsWhatIsNear() {
        BesidePaper beside = BesidePaper.of(PAPER, BesidePaperTest::unavailable, () -> List.of(OTHER));

        assertThat(beside.similar()).extracting(PaperCard::href).containsExactly("/papers/2602.00002");
        assertThat(beside.discussion()).isEmpty();
        assertThat(beside.whole()).isTrue();
    }

    @Test
    void comesWithoutWhatCannotBeRead() {
        BesidePaper beside = BesidePaper.of(PAPER, List::of, BesidePaperTest::unavailable);

        assertThat(beside.similar()).isEmpty();
        assertThat(beside.whole()).isFalse();
    }

    private static <T> List<T> unavailable() {
        throw new StoreUnavailableException("too slow", null);
    }
}
