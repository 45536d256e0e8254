package dev.broadsheet.search.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.broadsheet.search.finding.FacetGroup.Link;
import dev.broadsheet.search.ranking.Facets;
import dev.broadsheet.search.ranking.Facets.Count;
import dev.broadsheet.search.subjects.Subjects;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FacetLinksTest {

    private final FacetLinks links = new FacetLinks(new Subjects());

    @Test
    void linksEachValueWithItsNameAndCount() {
        SearchAddress asked = SearchAddress.of(Map.of("q", List.of("attention"), "code", List.of("true")));
        Facets facets = new Facets(
                List.of(new Count("cs.CL", 1200), new Count("xx.YY", 3)),
                List.of(new Count("language/reasoning", 7)),
                List.of(new Count("2024", 9)),
                5);

        List<FacetGroup> groups = links.of(asked, facets, 5);

        assertThat(groups).extracting(FacetGroup::title).containsExactly("Categories", "Topics", "Years", "Code");
        assertThat(groups.get(0).first())
                .containsExactly(
                        new Link(
                                "/papers?q=attention&category=cs.CL&code=true",
                                "Computation and language",
                                "cs.CL",
                                "1,200",
                                false),
                        new Link("/papers?q=attention&category=xx.YY&code=true", "xx.YY", null, "3", false));
        assertThat(groups.get(1).first().getFirst().label()).isEqualTo("Reasoning");
        assertThat(groups.get(3).first())
                .containsExactly(new Link("/papers?q=attention", "With code", null, "5", true));
    }

    @Test
    void putsWhatIsOnFirstAndCountsNothingThatWidens() {
        SearchAddress asked = SearchAddress.of(Map.of("category", List.of("cs.LG", "cs.XX")));
        Facets facets = new Facets(List.of(new Count("cs.CL", 9), new Count("cs.LG", 4)), List.of(), List.of(), 0);

        List<Link> categories = links.of(asked, facets, 9).getFirst().first();

        assertThat(categories)
                .extracting(Link::label, Link::papers, Link::on)
                .containsExactly(
                        tuple("Machine learning", "4", true),
                        tuple("cs.XX", null, true),
                        tuple("Computation and language", null, false));
        assertThat(categories.getLast().href()).isEqualTo("/papers?category=cs.CL&category=cs.LG&category=cs.XX");
    }

    @Test
    void keepsTheRestForThoseWhoAsk() {
        List<Count> many = IntStream.range(0, 12)
                .mapToObj(i -> new Count("x.A" + i, 20 - i))
                .toList();
        FacetGroup group = links.of(SearchAddress.of(Map.of()), new Facets(many, List.of(), List.of(), 0), 20)
                .getFirst();
        assertThat(group.first()).hasSize(8);
        assertThat(group.further()).hasSize(4);
    }
}
