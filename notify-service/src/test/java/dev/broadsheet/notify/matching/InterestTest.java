package dev.broadsheet.notify.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.matching.Interest.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterestTest {

    @Test
    void isTheSameHoweverItsDefinitionIsWritten() {
        Interest one = Interest.of(
                Kind.SEARCH, Map.of("q", "  sparse\n attention ", "category", List.of("cs.LG", "cs.CL", "cs.LG")));
        Interest other = Interest.of(
                Kind.SEARCH,
                Map.of(
                        "category",
                        List.of("cs.CL", "cs.LG"),
                        "q",
                        "sparse attention",
                        "author",
                        List.of(),
                        "from",
                        ""));

        assertThat(one).isEqualTo(other);
        assertThat(one.definition()).isEqualTo("{\"category\":[\"cs.CL\",\"cs.LG\"],\"q\":\"sparse attention\"}");
        assertThat(one.key()).hasSize(64).matches("[0-9a-f]+");
    }

    @Test
    void differsByKindAndByDefinition() {
        assertThat(List.of(
                                Interest.topic("language"),
                                Interest.topic("language/agents"),
                                Interest.author("Ada Lovelace"),
                                Interest.category("cs"),
                                Interest.similarTo(List.of(new PaperId("2601.00001"))))
                        .stream()
                        .map(Interest::key)
                        .distinct())
                .hasSize(5);
    }

    @Test
    void refusesWhatCouldNeverMatchOrAlwaysWould() {
        assertRefused(Kind.TOPIC, Map.of("topic", "not a topic"), "topic must be");
        assertRefused(Kind.CATEGORY, Map.of(), "category must be");
        assertRefused(Kind.AUTHOR, Map.of("name", "J. P."), "name must be");
        assertRefused(Kind.AUTHOR, Map.of("name", "a".repeat(201)), "name must be");
        assertRefused(Kind.SIMILAR, Map.of("papers", List.of()), "papers must be");
        assertRefused(Kind.SIMILAR, Map.of("papers", List.of("no identifier")), "papers must be");
        assertRefused(Kind.SEARCH, Map.of("q", " \n"), "every paper would match");
        assertRefused(Kind.SEARCH, Map.of("q", "-survey"), "every paper would match");
        assertRefused(Kind.SEARCH, Map.of("q", "x".repeat(1_001)), "at most 1000");
        assertRefused(Kind.SEARCH, Map.of("query", "attention"), "no filter query");
        assertRefused(Kind.SEARCH, Map.of("q", "attention", "from", "tomorrow"), "from must be a day");
        assertRefused(Kind.SEARCH, Map.of("category", List.of("?")), "category cannot be");
    }

    @Test
    void saysInTheReadersWordsWhatASearchLooksFor() {
        SavedSearch search = SavedSearch.of(CanonicalJson.tree(
                Map.of("q", "\"sparse attention\"", "category", List.of("cs.CL"), "hasCode", true, "minUpvotes", 5)));

        assertThat(search.asTyped()).isEqualTo("\"sparse attention\", cs.CL, with code, at least 5 upvotes");
    }

    private static void assertRefused(Kind kind, Map<String, Object> definition, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interest.of(kind, definition))
                .withMessageContaining(why);
    }
}
