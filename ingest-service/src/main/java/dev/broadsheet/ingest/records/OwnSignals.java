package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.paper.PaperSignals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What this deployment says of a paper by itself, beside what is said of it outside.
 *
 * @param listDay chosen here for papers that no list outside shows
 */
record OwnSignals(int votes, Optional<Submission> submission, Optional<LocalDate> listDay) {

    static final OwnSignals NONE = new OwnSignals(0, Optional.empty(), Optional.empty());

    private static final String COMMENT_ID = "submission";

    /** The signals as they are published: votes added up, lists joined, the list outside deciding the day. */
    PaperSignals over(FoundSignals outside, long revision, boolean deleted) {
        return new PaperSignals(
                outside.id(),
                revision,
                outside.listDay() != null ? outside.listDay() : listDay.orElse(null),
                outside.submittedOnDailyAt() != null
                        ? outside.submittedOnDailyAt()
                        : submission.map(Submission::at).orElse(null),
                outside.upvotes() + votes,
                outside.comments() + comment().size(),
                outside.submittedBy() != null
                        ? outside.submittedBy()
                        : submission.map(OwnSignals::submitter).orElse(null),
                outside.githubRepo(),
                outside.githubStars(),
                outside.projectPage(),
                outside.organization(),
                mediaUrls(outside.mediaUrls()),
                outside.linkedModels(),
                outside.linkedDatasets(),
                outside.linkedSpaces(),
                discussion(outside.discussion()),
                deleted);
    }

    private List<String> mediaUrls(List<String> outside) {
        Set<String> all = new LinkedHashSet<>(outside);
        submission.ifPresent(said -> all.addAll(said.mediaUrls()));
        return List.copyOf(all);
    }

    private List<PaperSignals.Comment> discussion(List<PaperSignals.Comment> outside) {
        List<PaperSignals.Comment> all = new ArrayList<>(outside);
        all.addAll(comment());
        return all;
    }

    private List<PaperSignals.Comment> comment() {
        return submission
                .filter(said -> said.comment() != null)
                .map(said -> new PaperSignals.Comment(COMMENT_ID, submitter(said), said.at(), said.comment(), null))
                .stream()
                .toList();
    }

    private static PaperSignals.Person submitter(Submission said) {
        return new PaperSignals.Person(said.submitter(), said.submitter(), null);
    }
}
