package dev.broadsheet.ingest.records;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;
import static dev.broadsheet.contracts.paper.Checks.requirePositive;
import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperVersion;
import java.time.Instant;
import java.util.List;

/** A paper as a source tells it, before it is known whether it says anything new. Components as in {@link PaperDiscovered}. */
public record FoundPaper(
        PaperId id,
        int version,
        String title,
        String abstractText,
        List<Author> authors,
        List<String> categories,
        Instant publishedAt,
        Instant updatedAt,
        List<PaperVersion> versions,
        String comments,
        String journalRef,
        String doi,
        String source,
        boolean withdrawn) {

    public FoundPaper {
        requirePresent(id, "id");
        requirePositive(version, "version");
        requireText(title, "title");
        authors = listOrEmpty(authors);
        categories = listOrEmpty(categories);
        requirePresent(publishedAt, "publishedAt");
        requirePresent(updatedAt, "updatedAt");
        versions = listOrEmpty(versions);
        requireText(source, "source");
    }

    PaperDiscovered asRevision(long revision) {
        return new PaperDiscovered(
                id,
                revision,
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
                List.of(),
                source,
                withdrawn,
                false);
    }
}
