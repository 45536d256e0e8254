package dev.broadsheet.ingest.records;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;
import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperVersion;
import java.time.Instant;
import java.util.List;

/**
 * A paper as a source tells it, before it is known whether it says anything new. Components as in
 * {@link PaperDiscovered}, and what a source does not tell is left out.
 *
 * @param version 0 if the source does not tell
 * @param abstractText its shown text is empty if the source has none
 * @param authors empty if the source does not tell
 * @param authorsOriginal the names as the source wrote them, null where it gives a list of plain names
 * @param categories empty if the source does not tell
 * @param publishedAt the best that the source knows, such as the day of the announcement
 * @param versions empty if the source does not tell
 * @param withdrawn null if the source does not tell
 */
public record FoundPaper(
        PaperId id,
        Origin origin,
        int version,
        DisplayText title,
        DisplayText abstractText,
        List<Author> authors,
        String authorsOriginal,
        List<String> categories,
        Instant publishedAt,
        Instant updatedAt,
        List<PaperVersion> versions,
        String comments,
        String journalRef,
        String doi,
        Boolean withdrawn) {

    public FoundPaper {
        requirePresent(id, "id");
        requirePresent(origin, "origin");
        if (version < 0) {
            throw new IllegalArgumentException("version must be positive, not " + version);
        }
        requirePresent(title, "title");
        requireText(title.shown(), "title");
        requirePresent(abstractText, "abstract");
        authors = listOrEmpty(authors);
        categories = listOrEmpty(categories);
        requirePresent(publishedAt, "publishedAt");
        PlausibleTime.require(publishedAt, "publishedAt");
        requirePresent(updatedAt, "updatedAt");
        PlausibleTime.require(updatedAt, "updatedAt");
        versions = listOrEmpty(versions);
        versions.forEach(told -> PlausibleTime.require(told.createdAt(), "the time of a version"));
    }

    PaperDiscovered asRevision(long revision) {
        return new PaperDiscovered(
                id,
                revision,
                Math.max(version, 1),
                title.shown(),
                abstractText.shown(),
                authors,
                categories,
                publishedAt,
                updatedAt,
                versions,
                comments,
                journalRef,
                doi,
                List.of(),
                origin.source(),
                Boolean.TRUE.equals(withdrawn),
                false);
    }
}
