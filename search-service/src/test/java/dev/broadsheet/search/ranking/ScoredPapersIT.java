package dev.broadsheet.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.opensearch.JsonRequests;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class ScoredPapersIT {

    private static final int MANY = 100;
    private static final String OLD = "papers-without-column";

    @Inject
    LoadedSample sample;

    @Inject
    StoreReads reads;

    @Inject
    JsonRequests requests;

    @Test
    void bringTheirVectorsAlong() throws IOException {
        sample.load();

        assertThat(best(PapersIndex.ALIAS))
                .isNotEmpty()
                .allMatch(paper -> paper.vector().isPresent());
    }

    /** Until an index of before is built anew, it must go on answering. */
    @Test
    void areFoundInAnIndexThatHasNoVectorsToBring() throws IOException {
        requests.send(
                "PUT",
                "/" + OLD,
                "{\"mappings\": {\"properties\": {\"id\": {\"type\": \"keyword\"}, \"title\": {\"type\": \"text\"}}}}");
        requests.send(
                "PUT", "/" + OLD + "/_doc/2604.00001?refresh=true", "{\"id\": \"2604.00001\", \"title\": \"Old\"}");

        List<ScoredPaper> found = best(OLD);
        requests.send("DELETE", "/" + OLD);

        assertThat(found).extracting(ScoredPaper::id).containsExactly(new PaperId("2604.00001"));
        assertThat(found.getFirst().vector()).isEmpty();
    }

    private List<ScoredPaper> best(String index) {
        return ScoredPapers.papers(
                reads.searchEach(index, List.of(ScoredPapers.best(PaperStore.REAL, MANY)), Void.class)
                        .getFirst());
    }
}
