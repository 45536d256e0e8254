package dev.broadsheet.ingest.records;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;
import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The signals of a paper as a source tells them, before they are known to say anything new. Components as in
 * {@link PaperSignals}; what a source does not tell is null or empty, and leaves what is known.
 */
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
        if (listDay != null) {
            PlausibleTime.require(listDay.atStartOfDay(ZoneOffset.UTC).toInstant(), "listDay");
        }
        if (submittedOnDailyAt != null) {
            PlausibleTime.require(submittedOnDailyAt, "submittedOnDailyAt");
        }
        mediaUrls = listOrEmpty(mediaUrls);
        linkedModels = listOrEmpty(linkedModels);
        linkedDatasets = listOrEmpty(linkedDatasets);
        linkedSpaces = listOrEmpty(linkedSpaces);
        discussion = listOrEmpty(discussion);
    }

    static FoundSignals none(PaperId id) {
        return on(null, id);
    }

    private static FoundSignals on(LocalDate day, PaperId id) {
        return new FoundSignals(
                id, day, null, 0, 0, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    FoundSignals listedOn(LocalDate day) {
        return over(on(day, id));
    }

    /** These signals, with what they leave out taken from what was known before. */
    FoundSignals over(FoundSignals known) {
        return new FoundSignals(
                id,
                told(listDay, known.listDay),
                told(submittedOnDailyAt, known.submittedOnDailyAt),
                upvotes,
                comments,
                told(submittedBy, known.submittedBy),
                told(githubRepo, known.githubRepo),
                told(githubStars, known.githubStars),
                told(projectPage, known.projectPage),
                told(organization, known.organization),
                told(mediaUrls, known.mediaUrls),
                told(linkedModels, known.linkedModels),
                told(linkedDatasets, known.linkedDatasets),
                told(linkedSpaces, known.linkedSpaces),
                told(discussion, known.discussion));
    }

    private static <T> T told(T now, T before) {
        return now == null ? before : now;
    }

    private static <T> List<T> told(List<T> now, List<T> before) {
        return now.isEmpty() ? before : now;
    }
}
