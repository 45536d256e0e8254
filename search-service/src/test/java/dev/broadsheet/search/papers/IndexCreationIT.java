package dev.broadsheet.search.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.opensearch.JsonRequests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class IndexCreationIT {

    private static final String FIRST = "papers-v4-g1";

    @Inject
    IndexReadiness readiness;

    @Inject
    IndexCreation creation;

    @Inject
    IndexRebuilds rebuilds;

    @Inject
    IndexDefinition definition;

    @Inject
    Aliases aliases;

    @Inject
    JsonRequests requests;

    @Test
    void takesTheKeptIndexWhereTheOneInUseWasDeleted() throws Exception {
        readiness.await();
        String before = aliases.indexBehind(PapersIndex.ALIAS).orElseThrow();
        if (!exists(FIRST)) {
            requests.send("PUT", "/" + FIRST, definition.body().toString());
        }
        String lost = replaced();
        requests.send("DELETE", "/" + lost);

        assertThat(creation.createIfAbsent()).isFalse();

        assertThat(aliases.indexBehind("papers-writes-g1")).contains(FIRST);
        assertThat(aliases.indexBehind(PapersIndex.ALIAS)).contains(FIRST);
        aliases.change()
                .move("papers-writes-g1", FIRST, before)
                .move(PapersIndex.ALIAS, FIRST, before)
                .make();
    }

    @Test
    void createsNothingWhereThereIsAnIndex() throws Exception {
        readiness.await();

        assertThat(creation.createIfAbsent()).isFalse();
    }

    /** An empty index in the place of the one that is in use. */
    private String replaced() throws IOException {
        try (IndexRebuild rebuild = rebuilds.fresh()) {
            rebuild.takeWrites();
            rebuild.commit();
            return rebuild.target();
        }
    }

    private boolean exists(String index) throws IOException {
        return requests.send("GET", "/_cat/indices/papers-*?format=json")
                .findValuesAsText("index")
                .contains(index);
    }
}
