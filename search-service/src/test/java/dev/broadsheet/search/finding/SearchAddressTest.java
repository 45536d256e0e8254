package dev.broadsheet.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.finding.SearchAddress.Applied;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SearchAddressTest {

    private static final SearchAddress LANGUAGE = SearchAddress.of(Map.of(
            "q", List.of(" attention & \"heads\" "),
            "category", List.of("cs.LG", "cs.CL"),
            "sort", List.of("date"),
            "mode", List.of("hybrid"),
            "cursor", List.of("abc"),
            "author", List.of("  ")));

    @Test
    void saysWhatIsUnusualInOneOrder() {
        assertThat(LANGUAGE.page())
                .isEqualTo("/papers?q=attention+%26+%22heads%22&category=cs.CL&category=cs.LG&sort=date");
        assertThat(SearchAddress.of(Map.of()).page()).isEqualTo("/papers");
    }

    @Test
    void leadsToTheFeedAndTheMailOfTheSameSearch() {
        String narrowing = "?q=attention+%26+%22heads%22&category=cs.CL&category=cs.LG";
        assertThat(LANGUAGE.feed()).isEqualTo("/feeds/search.atom" + narrowing);
        assertThat(LANGUAGE.subscription()).isEqualTo("/subscriptions" + narrowing);
    }

    @Test
    void takesTheFirstOfWhatMayBeGivenOnce() {
        SearchAddress twice = SearchAddress.of(Map.of("date", List.of("2024", "2023")));
        assertThat(twice.all(SearchParameter.DATE)).containsExactly("2024");
    }

    @Test
    void knowsAFilterHoweverItIsWritten() {
        SearchAddress loud = SearchAddress.of(Map.of("category", List.of("CS.cl")));
        assertThat(loud.applied(SearchParameter.CATEGORY, "cs.CL"))
                .contains(new Applied(SearchParameter.CATEGORY, "CS.cl"));
        assertThat(loud.applied(SearchParameter.CATEGORY, "cs.CV")).isEmpty();
    }

    @Property
    void isTheSameWhenAFilterIsTakenOffAndPutOnAgain(@ForAll("searches") SearchAddress search) {
        for (Applied filter : search.filters()) {
            SearchAddress without = search.without(filter);
            assertThat(without.filters())
                    .doesNotContain(filter)
                    .hasSize(search.filters().size() - 1);
            assertThat(without.with(filter.parameter(), filter.value())).isEqualTo(search);
            assertThat(without.with(filter.parameter(), filter.value()).page()).isEqualTo(search.page());
        }
        assertThat(search.withoutFilters().filters()).isEmpty();
    }

    @Property
    void isReadFromItsOwnAddress(@ForAll("searches") SearchAddress search) {
        assertThat(SearchAddress.of(parameters(search.page()))).isEqualTo(search);
        assertThat(SearchAddress.of(search.asked())).isEqualTo(search);
    }

    @Property
    void putsNoMarkupIntoAnAddress(@ForAll("searches") SearchAddress search) {
        assertThat(search.page() + search.feed() + search.subscription()).matches("[A-Za-z0-9/?=&.%+*_-]*");
    }

    @Provide
    Arbitrary<SearchAddress> searches() {
        Arbitrary<String> hostile = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).filter(SearchAddressTest::isSound),
                Arbitraries.of(
                        "cs.CL",
                        "cs.LG",
                        "language/agents",
                        "2024",
                        "true",
                        "<script>",
                        "\"><img onerror=x>",
                        "a&b=c"));
        Arbitrary<List<String>> several = hostile.list().ofMaxSize(3);
        return Combinators.combine(hostile, several, several, hostile, hostile, hostile)
                .as((query, categories, topics, author, date, sort) -> SearchAddress.of(Map.of(
                        "q", List.of(query),
                        "category", categories,
                        "topic", topics,
                        "author", List.of(author),
                        "date", List.of(date),
                        "sort", List.of(sort))));
    }

    // What is half a character cannot be in an address.
    private static boolean isSound(String text) {
        return text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    }

    private static Map<String, List<String>> parameters(String address) {
        Map<String, List<String>> parameters = new HashMap<>();
        int question = address.indexOf('?');
        for (String argument :
                question < 0 ? new String[0] : address.substring(question + 1).split("&")) {
            String[] parts = argument.split("=", 2);
            parameters
                    .computeIfAbsent(parts[0], name -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
