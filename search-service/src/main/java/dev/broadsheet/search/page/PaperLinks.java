package dev.broadsheet.search.page;

import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.IndexedSignals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a paper's page leads on to. Addresses that are not of the web are left out. */
final class PaperLinks {

    private static final String HUB = "https://huggingface.co";
    private static final Set<Link.Kind> BUILT_ON_IT = EnumSet.of(Link.Kind.MODEL, Link.Kind.DATASET, Link.Kind.SPACE);

    private PaperLinks() {}

    /** The paper itself, and what its authors put beside it. */
    static List<NamedLink> of(IndexedPaper paper) {
        List<NamedLink> links = new ArrayList<>();
        links.add(new NamedLink("https://arxiv.org/abs/" + paper.id(), "arXiv"));
        links.add(new NamedLink("https://arxiv.org/pdf/" + paper.id(), "PDF"));
        paper.codeLink()
                .flatMap(WebAddress::tryParse)
                .ifPresent(url -> links.add(new NamedLink(url, code(paper.signals()))));
        paper.projectLink()
                .flatMap(WebAddress::tryParse)
                .ifPresent(url -> links.add(new NamedLink(url, "Project page")));
        Optional.ofNullable(paper.doi())
                .ifPresent(doi -> links.add(new NamedLink(WebAddress.below("https://doi.org", doi), "DOI")));
        links.add(new NamedLink("/papers/" + paper.id() + ".md", "Markdown"));
        return links;
    }

    /** Models, data sets and Spaces, as the hub counts them or the paper names them. */
    static List<NamedLink> builtOnIt(IndexedPaper paper) {
        IndexedSignals signals = paper.signals();
        Stream<NamedLink> linked = Stream.of(
                        onHub("", signals.linkedModels()),
                        onHub("datasets/", signals.linkedDatasets()),
                        onHub("spaces/", signals.linkedSpaces()))
                .flatMap(links -> links);
        Stream<NamedLink> named = paper.links().stream()
                .filter(link -> BUILT_ON_IT.contains(link.kind()))
                .flatMap(link -> WebAddress.tryParse(link.url()).stream())
                .map(url -> new NamedLink(url, url.replaceFirst("^https?://(huggingface\\.co/)?", "")));
        return Stream.concat(linked, named).distinct().toList();
    }

    private static String code(IndexedSignals signals) {
        return Optional.ofNullable(signals.githubStars())
                .map(stars -> "Code (" + Words.rounded(stars) + " stars)")
                .orElse("Code");
    }

    private static Stream<NamedLink> onHub(String kind, List<String> ids) {
        return ids.stream().map(id -> new NamedLink(WebAddress.below(HUB, kind + id), id));
    }
}
