package dev.broadsheet.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.IndexedSignals;
import dev.broadsheet.search.tex.ReadableTex;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;

/** What the page of a paper shows of the paper itself. Nulls are what is not known. */
public record PaperPage(
        String id,
        String title,
        List<NamedLink> authors,
        Dated published,
        Dated updated,
        List<Version> versions,
        NamedLink listDay,
        String submitter,
        String organization,
        boolean withdrawn,
        String summary,
        String summaryModel,
        List<Stretch> abstractText,
        List<NamedLink> keyPhrases,
        List<NamedLink> topics,
        List<String> categories,
        String remarks,
        String journalRef,
        int upvotes,
        int comments,
        List<NamedLink> links,
        List<NamedLink> repositories) {

    private static final int MOST_TOPICS = 8;
    // A thousand names would push the abstract from the screen; a few more than are shown are not worth folding.
    private static final int MOST_AUTHORS = 40;
    private static final int AUTHORS_AT_ONCE = 30;

    /** @param day when it was submitted */
    public record Version(int number, Dated day) {}

    public List<NamedLink> firstAuthors() {
        return authors.size() > MOST_AUTHORS ? authors.subList(0, AUTHORS_AT_ONCE) : authors;
    }

    /** Those that are shown when asked for. */
    public List<NamedLink> furtherAuthors() {
        return authors.subList(firstAuthors().size(), authors.size());
    }

    static PaperPage of(IndexedPaper paper) {
        IndexedSignals signals = paper.signals();
        List<NamedLink> phrases =
                paper.keyPhrases().stream().map(phrase -> phrase(phrase.text())).toList();
        return new PaperPage(
                paper.id().value(),
                ReadableTex.of(paper.title()),
                paper.authors().stream()
                        .map(Author::name)
                        .map(PaperPage::author)
                        .toList(),
                Dated.of(paper.publishedAt()),
                paper.version() > 1 ? Dated.of(paper.updatedAt()) : null,
                paper.versions().stream()
                        .map(version -> new Version(version.version(), Dated.of(version.createdAt())))
                        .toList(),
                listDay(signals),
                submitter(signals),
                PaperCard.organization(signals),
                paper.withdrawn(),
                paper.optionalSummary().map(Summary::text).map(ReadableTex::of).orElse(null),
                paper.optionalSummary().map(Summary::model).orElse(null),
                LinkedText.of(ReadableTex.of(paper.abstractText()), phrases),
                phrases,
                TopicLinks.of(paper, MOST_TOPICS),
                paper.categories(),
                Optional.ofNullable(paper.remarks()).map(ReadableTex::of).orElse(null),
                Optional.ofNullable(paper.journalRef()).map(ReadableTex::of).orElse(null),
                signals.upvotes(),
                signals.comments(),
                PaperLinks.of(paper),
                PaperLinks.builtOnIt(paper));
    }

    /** For who hears it and not sees it. */
    public String upvotesWord() {
        return upvotes == 1 ? "upvote" : "upvotes";
    }

    private static NamedLink phrase(String words) {
        return new NamedLink("/papers?q=" + quoted(words), ReadableTex.of(words));
    }

    private static NamedLink author(String name) {
        return new NamedLink("/papers?q=au:" + quoted(name), ReadableTex.of(name));
    }

    private static String quoted(String words) {
        return URLEncoder.encode("\"" + words.replace("\"", "") + "\"", UTF_8);
    }

    private static NamedLink listDay(IndexedSignals signals) {
        return Optional.ofNullable(signals.listDay())
                .map(day -> new NamedLink("/papers/date/" + day, Words.shortWeekday(day)))
                .orElse(null);
    }

    private static String submitter(IndexedSignals signals) {
        return Optional.ofNullable(signals.submittedBy())
                .map(person -> Optional.ofNullable(person.fullname()).orElse(person.name()))
                .orElse(null);
    }
}
