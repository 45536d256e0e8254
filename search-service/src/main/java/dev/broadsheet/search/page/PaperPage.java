package dev.broadsheet.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.contracts.paper.PaperVersion;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.IndexedSignals;
import dev.broadsheet.search.tex.ReadableTex;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page of a paper shows. Nulls are what is not known. */
public record PaperPage(
        String id,
        String title,
        List<NamedLink> authors,
        String published,
        List<String> versions,
        NamedLink listDay,
        String submitter,
        String organization,
        boolean withdrawn,
        String summary,
        String summaryModel,
        String abstractText,
        List<NamedLink> keyPhrases,
        List<String> categories,
        String remarks,
        String journalRef,
        int upvotes,
        int comments,
        List<NamedLink> links,
        List<NamedLink> repositories) {

    static PaperPage of(IndexedPaper paper) {
        IndexedSignals signals = paper.signals();
        return new PaperPage(
                paper.id().value(),
                ReadableTex.of(paper.title()),
                paper.authors().stream()
                        .map(Author::name)
                        .map(PaperPage::search)
                        .toList(),
                Words.day(paper.publishedAt()),
                paper.versions().stream().map(PaperPage::version).toList(),
                listDay(signals),
                submitter(signals),
                PaperCard.organization(signals),
                paper.withdrawn(),
                paper.optionalSummary().map(Summary::text).map(ReadableTex::of).orElse(null),
                paper.optionalSummary().map(Summary::model).orElse(null),
                ReadableTex.of(paper.abstractText()),
                paper.keyPhrases().stream().map(phrase -> search(phrase.text())).toList(),
                paper.categories(),
                Optional.ofNullable(paper.remarks()).map(ReadableTex::of).orElse(null),
                paper.journalRef(),
                signals.upvotes(),
                signals.comments(),
                links(paper),
                repositories(signals));
    }

    private static NamedLink search(String words) {
        return new NamedLink("/papers?q=" + URLEncoder.encode("\"" + words + "\"", UTF_8), ReadableTex.of(words));
    }

    private static String version(PaperVersion version) {
        return "version " + version.version() + " of " + Words.shortDay(version.createdAt());
    }

    private static NamedLink listDay(IndexedSignals signals) {
        return Optional.ofNullable(signals.listDay())
                .map(day -> new NamedLink("/papers/date/" + day, Words.shortDay(day)))
                .orElse(null);
    }

    private static String submitter(IndexedSignals signals) {
        return Optional.ofNullable(signals.submittedBy())
                .map(person -> Optional.ofNullable(person.fullname()).orElse(person.name()))
                .orElse(null);
    }

    private static List<NamedLink> links(IndexedPaper paper) {
        List<NamedLink> links = new ArrayList<>();
        links.add(new NamedLink("https://arxiv.org/abs/" + paper.id(), "arXiv"));
        links.add(new NamedLink("https://arxiv.org/pdf/" + paper.id(), "PDF"));
        paper.codeLink().ifPresent(url -> links.add(new NamedLink(url, code(paper.signals()))));
        paper.projectLink().ifPresent(url -> links.add(new NamedLink(url, "Project page")));
        Optional.ofNullable(paper.doi()).ifPresent(doi -> links.add(new NamedLink("https://doi.org/" + doi, "DOI")));
        links.add(new NamedLink("/papers/" + paper.id() + ".md", "Markdown"));
        links.add(new NamedLink("/api/papers/" + paper.id() + "/export?format=bibtex", "BibTeX"));
        links.add(new NamedLink("/api/papers/" + paper.id() + "/export?format=ris", "RIS"));
        return links;
    }

    private static String code(IndexedSignals signals) {
        return Optional.ofNullable(signals.githubStars())
                .map(stars -> "Code (" + Words.rounded(stars) + " stars)")
                .orElse("Code");
    }

    private static List<NamedLink> repositories(IndexedSignals signals) {
        return Stream.of(
                        repositories("", signals.linkedModels()),
                        repositories("datasets/", signals.linkedDatasets()),
                        repositories("spaces/", signals.linkedSpaces()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<NamedLink> repositories(String kind, List<String> ids) {
        return ids.stream()
                .map(id -> new NamedLink("https://huggingface.co/" + kind + id, id))
                .toList();
    }
}
