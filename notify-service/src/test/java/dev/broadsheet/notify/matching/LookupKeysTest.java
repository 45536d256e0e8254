package dev.broadsheet.notify.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class LookupKeysTest {

    private static final JsonNode PAPER = CanonicalJson.read("""
            {"topics": [{"id": "language/agents", "score": 0.6}, {"id": "language/reasoning", "score": 0.9}],
             "categories": ["cs.CL", "math"], "authors": [{"name": "Yann LeCun"}, {"name": "X."}]}""");

    @Test
    void looksAPaperUpByAllThatItIsBelow() {
        assertThat(LookupKeys.of(PAPER))
                .containsEntry("topic:language/agents", 0.6)
                .containsEntry("topic:language", 0.9)
                .containsKeys("category:cs.cl", "category:cs", "category:math", "author:lecun y", "author:yann ")
                .hasSize(10);
    }

    @Test
    void filesAnInterestWhereItsPapersLook() {
        assertThat(LookupKeys.of(PAPER).keySet())
                .containsAll(LookupKeys.of(Interest.topic("Language").meaning()))
                .containsAll(LookupKeys.of(Interest.category("cs.cl").meaning()))
                .containsAnyElementsOf(
                        LookupKeys.of(Interest.author("LeCun, Y.").meaning()))
                .doesNotContainAnyElementsOf(
                        LookupKeys.of(Interest.category("cs.C").meaning()))
                .doesNotContainAnyElementsOf(
                        LookupKeys.of(Interest.author("Jan LeCun").meaning()));
    }
}
