package dev.broadsheet.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.CompiledQuery;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.PapersIndex;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** The papers that hold words are the same in one field of all words as in the four that score. */
@QuarkusTest
@OnRealParts
class RoughlyFoundIT {

    private static final int ALL = 10_000;

    @Inject
    LoadedSample sample;

    @Inject
    StoreReads reads;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "language models",
                "attention vaswani transformers translation",
                "what is known about how large models learn from examples in context",
                "no-such-word language model reasoning agents"
            })
    void asByAllFields(String words) {
        CompiledQuery compiled = CompiledQuery.of(PaperQuery.parse(words));

        Set<PaperId> roughly = found(compiled.rough().orElseThrow());

        assertThat(roughly).isNotEmpty().isEqualTo(found(compiled.matching().orElseThrow()));
    }

    private Set<PaperId> found(Query query) {
        return ScoredPapers.papers(
                        reads.searchEach(PapersIndex.ALIAS, List.of(ScoredPapers.best(query, ALL)), Void.class)
                                .getFirst())
                .stream()
                .map(ScoredPaper::id)
                .collect(Collectors.toSet());
    }
}
