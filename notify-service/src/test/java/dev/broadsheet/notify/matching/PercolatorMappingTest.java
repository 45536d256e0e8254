package dev.broadsheet.notify.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A stored search finds what the same search on the pages finds: both indexes read papers alike. */
class PercolatorMappingTest {

    private static final Path SOURCES = Path.of("src/main/resources/opensearch");
    private static final Path SEARCH = Path.of("../search-service").resolve(SOURCES);

    @Test
    void readsTextsAsTheSearchServiceDoes() throws IOException {
        JsonNode ours = read(SOURCES.resolve("interests-v3.json"));
        JsonNode theirs = read(SEARCH.resolve("papers-v4.json"));

        assertThat(ours.at("/settings/index/analysis")).isEqualTo(theirs.at("/settings/index/analysis"));
        for (String field :
                new String[] {"id", "title", "abstract", "words", "categories", "publishedAt", "hasCode", "topics"}) {
            assertSame(ours, theirs, "/mappings/properties/" + field);
        }
        assertSame(ours, theirs, "/mappings/properties/authors/properties/name");
        assertSame(ours, theirs, "/mappings/properties/keyPhrases/properties/text");
        for (String signal : new String[] {"listDay", "upvotes", "githubRepo"}) {
            assertSame(ours, theirs, "/mappings/properties/signals/properties/" + signal);
        }
    }

    private static void assertSame(JsonNode ours, JsonNode theirs, String pointer) {
        assertThat(ours.at(pointer)).as(pointer).isEqualTo(withoutOffsets(theirs.at(pointer)));
        assertThat(ours.at(pointer).isObject()).as(pointer).isTrue();
    }

    // They are for marking words in a page, and change nothing in what is found.
    private static JsonNode withoutOffsets(JsonNode field) {
        JsonNode without = field.deepCopy();
        if (without.path("index_options").asText().equals("offsets")) {
            ((ObjectNode) without).remove("index_options");
        }
        return without;
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
