package dev.broadsheet.ingest.records;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;
import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The signals of a paper as a source tells them. Components as in {@link PaperSignals}. */
public record FoundSignals(
        PaperId id,
        LocalDate listDay,
        Instant submittedOnDailyAt,
        int upvotes,
        int comments,
        PaperSignals.Person submittedBy,
        String githubRepo,
        Integer githubStars,
        String projectPage,
        PaperSignals.Organization organization,
        List<String> mediaUrls,
        List<String> linkedModels,
        List<String> linkedDatasets,
        List<String> linkedSpaces,
        List<PaperSignals.Comment> discussion) {

    public FoundSignals {
        requirePresent(id, "id");
        mediaUrls = listOrEmpty(mediaUrls);
        linkedModels = listOrEmpty(linkedModels);
        linkedDatasets = listOrEmpty(linkedDatasets);
        linkedSpaces = listOrEmpty(linkedSpaces);
        discussion = listOrEmpty(discussion);
    }

    PaperSignals asRevision(long revision) {
        return new PaperSignals(
                id,
                revision,
                listDay,
                submittedOnDailyAt,
                upvotes,
                comments,
                submittedBy,
                githubRepo,
                githubStars,
                projectPage,
                organization,
                mediaUrls,
                linkedModels,
                linkedDatasets,
                linkedSpaces,
                discussion,
                false);
    }
}
