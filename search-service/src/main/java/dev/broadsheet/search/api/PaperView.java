package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A paper in an answer. A key that has nothing to tell is left out: clients take a null for an error. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperView(
        @Schema(examples = "1706.03762") String id,
        List<AuthorView> authors,
        ApiDate publishedAt,
        ApiDate submittedOnDailyAt,
        UserView submittedOnDailyBy,
        @Schema(examples = "Attention Is All You Need") String title,
        String summary,
        int upvotes,
        ObjectId discussionId,
        @JsonProperty("ai_summary") String aiSummary,
        @JsonProperty("ai_summary_model") String aiSummaryModel,
        @JsonProperty("ai_keywords") List<String> aiKeywords,
        String githubRepo,
        Integer githubStars,
        String githubRepoAddedBy,
        String projectPage,
        List<String> mediaUrls,
        OrganizationView organization,
        ApiDate withdrawnAt,
        String source,
        int numAuthors,
        int numComments) {}
