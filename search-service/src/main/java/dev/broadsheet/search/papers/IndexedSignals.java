package dev.broadsheet.search.papers;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;

import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.contracts.paper.PaperSignals.Comment;
import dev.broadsheet.contracts.paper.PaperSignals.Organization;
import dev.broadsheet.contracts.paper.PaperSignals.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the community says of a paper, as the index holds it. The names of the components are the names of the fields.
 *
 * @param discussion empty in what lists and results read: see {@link PaperStore#discussion}
 */
public record IndexedSignals(
        LocalDate listDay,
        Instant submittedOnDailyAt,
        int upvotes,
        int comments,
        Person submittedBy,
        String githubRepo,
        Integer githubStars,
        String projectPage,
        Organization organization,
        List<String> mediaUrls,
        List<String> linkedModels,
        List<String> linkedDatasets,
        List<String> linkedSpaces,
        List<Comment> discussion) {

    public static final IndexedSignals NONE =
            new IndexedSignals(null, null, 0, 0, null, null, null, null, null, null, null, null, null, null);

    public IndexedSignals {
        mediaUrls = listOrEmpty(mediaUrls);
        linkedModels = listOrEmpty(linkedModels);
        linkedDatasets = listOrEmpty(linkedDatasets);
        linkedSpaces = listOrEmpty(linkedSpaces);
        discussion = listOrEmpty(discussion);
    }

    public static IndexedSignals of(PaperSignals event) {
        return new IndexedSignals(
                event.listDay(),
                event.submittedOnDailyAt(),
                event.upvotes(),
                event.comments(),
                event.submittedBy(),
                event.githubRepo(),
                event.githubStars(),
                event.projectPage(),
                event.organization(),
                event.mediaUrls(),
                event.linkedModels(),
                event.linkedDatasets(),
                event.linkedSpaces(),
                event.discussion());
    }
}
