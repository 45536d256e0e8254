package dev.broadsheet.search.api;

import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.contracts.paper.PaperSignals.Comment;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.IndexedSignals;
import dev.broadsheet.search.ranking.SearchHit;
import dev.broadsheet.search.web.PublicUrl;
import jakarta.inject.Singleton;
import java.util.List;

/** Papers in the words of the Hugging Face papers API. */
@Singleton
public class PaperViews {

    private static final String NO_PICTURE = "/assets/card.svg";

    private final PublicUrl address;

    PaperViews(PublicUrl address) {
        this.address = address;
    }

    EntryView entry(IndexedPaper paper) {
        return EntryView.of(paper(paper), thumbnail(paper.signals()));
    }

    SearchHitView hit(SearchHit hit, boolean explained) {
        return new SearchHitView(
                entry(hit.paper()),
                false,
                SearchHitView.Stretch.of(hit.title()),
                SearchHitView.Stretch.of(hit.abstractText()),
                explained ? hit.place().orElse(null) : null);
    }

    PaperDetailView detail(IndexedPaper paper) {
        return PaperDetailView.of(paper(paper), paper.signals(), null);
    }

    PaperDetailView detail(IndexedPaper paper, List<Comment> discussion) {
        return PaperDetailView.of(
                paper(paper),
                paper.signals(),
                discussion.stream()
                        .map(comment -> CommentView.of(comment, address))
                        .toList());
    }

    /** The paper flat, as an answer has it. */
    public PaperView paper(IndexedPaper paper) {
        IndexedSignals signals = paper.signals();
        String code = paper.codeLink().orElse(null);
        return new PaperView(
                paper.id().value(),
                AuthorView.of(paper),
                new ApiDate(paper.publishedAt()),
                listed(signals),
                signals.submittedBy() == null ? null : UserView.of(signals.submittedBy(), address),
                paper.title(),
                paper.abstractText(),
                signals.upvotes(),
                ObjectId.of("discussion", paper.id().value()),
                paper.optionalSummary().map(Summary::text).orElse(null),
                paper.optionalSummary().map(Summary::model).orElse(null),
                presentOrNull(paper.keyPhrases().stream().map(KeyPhrase::text).toList()),
                code,
                signals.githubStars(),
                code == null ? null : addedBy(signals),
                paper.projectLink().orElse(null),
                presentOrNull(signals.mediaUrls()),
                signals.organization() == null ? null : OrganizationView.of(signals.organization(), address),
                paper.withdrawn() ? new ApiDate(paper.updatedAt()) : null,
                paper.source(),
                paper.authors().size(),
                signals.comments());
    }

    private static ApiDate listed(IndexedSignals signals) {
        if (signals.submittedOnDailyAt() != null) {
            return new ApiDate(signals.submittedOnDailyAt());
        }
        return signals.listDay() == null ? null : ApiDate.startOf(signals.listDay());
    }

    private static String addedBy(IndexedSignals signals) {
        return signals.githubRepo() == null ? "auto" : "user";
    }

    private String thumbnail(IndexedSignals signals) {
        return signals.mediaUrls().stream()
                .filter(url -> url.matches("(?i)[^?#]*\\.(png|jpe?g|gif|webp)"))
                .findFirst()
                .orElse(address.of(NO_PICTURE));
    }

    private static <T> List<T> presentOrNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
