package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A paper in a list. What Hugging Face tells inside {@code paper} only stands here as well: its own Python client looks
 * for it here.
 *
 * @param publishedAt the list day of a paper that was on a list, which is what clients call it; else the paper's date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        PaperView paper,
        ApiDate publishedAt,
        String title,
        String summary,
        String thumbnail,
        int numComments,
        UserView submittedBy,
        boolean isAuthorParticipating,
        OrganizationView organization,
        List<String> mediaUrls,
        int upvotes,
        @JsonProperty("ai_summary") String aiSummary,
        @JsonProperty("ai_keywords") List<String> aiKeywords,
        String githubRepo,
        Integer githubStars,
        String projectPage,
        String source,
        int numAuthors) {

    static EntryView of(PaperView paper, String thumbnail) {
        return new EntryView(
                paper,
                paper.submittedOnDailyAt() == null ? paper.publishedAt() : paper.submittedOnDailyAt(),
                paper.title(),
                paper.summary(),
                thumbnail,
                paper.numComments(),
                paper.submittedOnDailyBy(),
                false,
                paper.organization(),
                paper.mediaUrls(),
                paper.upvotes(),
                paper.aiSummary(),
                paper.aiKeywords(),
                paper.githubRepo(),
                paper.githubStars(),
                paper.projectPage(),
                paper.source(),
                paper.numAuthors());
    }
}
