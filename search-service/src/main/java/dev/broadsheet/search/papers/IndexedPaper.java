package dev.broadsheet.search.papers;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperEnriched.Facts;
import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.contracts.paper.PaperEnriched.Topic;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A paper as the index holds it, without its embedding. The names of the components are the names of the fields.
 *
 * @param remarks what the authors said of it (pages, figures, venue)
 * @param links found in the record and by enrichment
 * @param facts what the remarks say of pages, figures and venue; null if nothing
 * @param signals what the community says of it; {@link IndexedSignals#NONE} until that is known
 */
public record IndexedPaper(
        PaperId id,
        int version,
        String title,
        @JsonProperty("abstract") String abstractText,
        List<Author> authors,
        List<String> categories,
        Instant publishedAt,
        Instant updatedAt,
        List<PaperVersion> versions,
        String remarks,
        String journalRef,
        String doi,
        List<Link> links,
        String source,
        boolean withdrawn,
        List<KeyPhrase> keyPhrases,
        Summary summary,
        List<Topic> topics,
        Facts facts,
        IndexedSignals signals) {

    public IndexedPaper {
        abstractText = abstractText == null ? "" : abstractText;
        authors = listOrEmpty(authors);
        categories = listOrEmpty(categories);
        versions = listOrEmpty(versions);
        links = listOrEmpty(links);
        keyPhrases = listOrEmpty(keyPhrases);
        topics = listOrEmpty(topics);
        signals = signals == null ? IndexedSignals.NONE : signals;
    }

    public static IndexedPaper of(PaperEnriched event) {
        PaperDiscovered paper = event.paper();
        return new IndexedPaper(
                paper.id(),
                paper.version(),
                paper.title(),
                paper.abstractText(),
                paper.authors(),
                paper.categories(),
                paper.publishedAt(),
                paper.updatedAt(),
                paper.versions(),
                paper.comments(),
                paper.journalRef(),
                paper.doi(),
                Stream.concat(paper.links().stream(), event.links().stream())
                        .distinct()
                        .toList(),
                paper.source(),
                paper.withdrawn(),
                event.keyPhrases(),
                event.summary(),
                event.topics(),
                event.facts(),
                IndexedSignals.NONE);
    }

    /** Whether the paper itself names code. Its readers may know of some all the same: see {@link IndexedSignals}. */
    @JsonProperty(value = "hasCode", access = JsonProperty.Access.READ_ONLY)
    public boolean hasCode() {
        return firstLink(Link.Kind.CODE).isPresent();
    }

    /** The repository that readers see: the one the community linked, or else the first that the paper names. */
    @JsonIgnore
    public Optional<String> codeLink() {
        return Optional.ofNullable(signals.githubRepo()).or(() -> firstLink(Link.Kind.CODE));
    }

    @JsonIgnore
    public Optional<String> projectLink() {
        return Optional.ofNullable(signals.projectPage()).or(() -> firstLink(Link.Kind.PROJECT));
    }

    @JsonIgnore
    public Optional<Summary> optionalSummary() {
        return Optional.ofNullable(summary);
    }

    private Optional<String> firstLink(Link.Kind kind) {
        return links.stream().filter(link -> link.kind() == kind).map(Link::url).findFirst();
    }
}
