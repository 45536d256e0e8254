package dev.broadsheet.contracts.paper;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;
import static dev.broadsheet.contracts.paper.Checks.requirePositive;
import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * A paper of record was discovered or revised: the whole paper as ingest-service knows it, on
 * {@link dev.broadsheet.contracts.event.Topics#PAPER_DISCOVERED}.
 *
 * @param revision grows with every change of the paper, in µs since the epoch or more; a consumer applies a record
 *     only when its revision is newer than the one it has
 * @param version the newest version submitted, from 1
 * @param abstractText as displayed: one paragraph, white space folded; empty if the source has none
 * @param categories arXiv categories, the primary one first
 * @param publishedAt when version 1 was submitted
 * @param updatedAt when the newest version was submitted
 * @param comments the authors' remarks (pages, figures, venue), absent if none
 * @param source which intake brought it, for instance {@code snapshot} or {@code sample}
 * @param withdrawn the authors withdrew it: shown as such, out of results by default
 * @param deleted taken down by an operator: every consumer removes it
 */
public record PaperDiscovered(
        PaperId id,
        long revision,
        int version,
        String title,
        @JsonProperty("abstract") String abstractText,
        List<Author> authors,
        List<String> categories,
        Instant publishedAt,
        Instant updatedAt,
        List<PaperVersion> versions,
        String comments,
        String journalRef,
        String doi,
        List<Link> links,
        String source,
        boolean withdrawn,
        boolean deleted) {

    public PaperDiscovered {
        requirePresent(id, "id");
        requirePositive(revision, "revision");
        requirePositive(version, "version");
        requireText(title, "title");
        abstractText = abstractText == null ? "" : abstractText;
        authors = listOrEmpty(authors);
        categories = listOrEmpty(categories);
        requirePresent(publishedAt, "publishedAt");
        requirePresent(updatedAt, "updatedAt");
        versions = listOrEmpty(versions);
        links = listOrEmpty(links);
        requireText(source, "source");
    }

    public PaperDiscovered withRevision(long newer) {
        return new PaperDiscovered(
                id,
                newer,
                version,
                title,
                abstractText,
                authors,
                categories,
                publishedAt,
                updatedAt,
                versions,
                comments,
                journalRef,
                doi,
                links,
                source,
                withdrawn,
                deleted);
    }

    public PaperDiscovered withCategories(List<String> others) {
        return new PaperDiscovered(
                id,
                revision,
                version,
                title,
                abstractText,
                authors,
                others,
                publishedAt,
                updatedAt,
                versions,
                comments,
                journalRef,
                doi,
                links,
                source,
                withdrawn,
                deleted);
    }

    /** The revision that takes this paper down everywhere. It carries nothing of what the paper said. */
    public PaperDiscovered takenDown(long newer) {
        return new PaperDiscovered(
                id,
                newer,
                version,
                id.value(),
                "",
                List.of(),
                List.of(),
                publishedAt,
                updatedAt,
                List.of(),
                null,
                null,
                null,
                List.of(),
                source,
                withdrawn,
                true);
    }
}
