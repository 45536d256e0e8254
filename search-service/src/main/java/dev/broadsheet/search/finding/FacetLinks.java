package dev.broadsheet.search.finding;

import dev.broadsheet.search.finding.FacetGroup.Link;
import dev.broadsheet.search.finding.SearchAddress.Applied;
import dev.broadsheet.search.ranking.Facets;
import dev.broadsheet.search.ranking.Facets.Count;
import dev.broadsheet.search.subjects.Subjects;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The facets of a result as links that narrow it. */
@Singleton
public class FacetLinks {

    private final Subjects subjects;

    public FacetLinks(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Groups that have nothing to choose from are left out. */
    public List<FacetGroup> of(SearchAddress address, Facets facets, long total) {
        return Stream.of(
                        group("Categories", address, SearchParameter.CATEGORY, facets.categories(), subjects::category),
                        group("Topics", address, SearchParameter.TOPIC, facets.topics(), subjects::topic),
                        group("Years", address, SearchParameter.DATE, facets.years(), year -> Optional.empty()),
                        group("Code", address, SearchParameter.CODE, code(facets, total), FacetLinks::withCode))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private static List<Count> code(Facets facets, long total) {
        return Stream.of(new Count("true", facets.withCode()), new Count("false", total - facets.withCode()))
                .filter(count -> count.papers() > 0)
                .toList();
    }

    private static Optional<String> withCode(String written) {
        return Optional.of(written.equals("true") ? "With code" : "Without code");
    }

    private static FacetGroup group(
            String title,
            SearchAddress address,
            SearchParameter parameter,
            List<Count> counts,
            Function<String, Optional<String>> name) {
        List<Link> links = new ArrayList<>();
        counts.forEach(count -> links.add(link(address, parameter, count, name)));
        // A filter that no paper of the result has is on all the same.
        address.all(parameter).stream()
                .filter(value ->
                        counts.stream().noneMatch(count -> count.value().equalsIgnoreCase(value)))
                .map(value -> link(address, parameter, new Count(value, 0), name))
                .forEach(links::add);
        links.sort(Comparator.comparing((Link link) -> !link.on()));
        return FacetGroup.of(title, links);
    }

    private static Link link(
            SearchAddress address, SearchParameter parameter, Count count, Function<String, Optional<String>> name) {
        Optional<Applied> on = address.applied(parameter, count.value());
        Optional<String> label = name.apply(count.value());
        boolean codeSaysMore = parameter == SearchParameter.CATEGORY && label.isPresent();
        // Where one value is chosen already, another one widens the result; what it would bring is not counted here.
        boolean counted =
                on.isPresent() ? count.papers() > 0 : address.all(parameter).isEmpty();
        return new Link(
                on.map(address::without)
                        .orElseGet(() -> address.with(parameter, count.value()))
                        .page(),
                label.orElse(count.value()),
                codeSaysMore ? count.value() : null,
                counted ? Figures.grouped(count.papers()) : null,
                on.isPresent());
    }
}
