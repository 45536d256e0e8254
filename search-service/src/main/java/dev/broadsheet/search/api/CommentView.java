package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.broadsheet.contracts.paper.PaperSignals.Comment;
import dev.broadsheet.search.web.PublicUrl;
import java.util.List;

/** What somebody said of a paper, in an answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentView(String id, String type, ApiDate createdAt, UserView author, Data data) {

    /** @param parentCommentId of the comment that this one answers; left out at the top level */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            boolean edited,
            boolean hidden,
            Text latest,
            int numEdits,
            List<String> reactions,
            String parentCommentId,
            boolean isReport) {}

    /**
     * @param raw Markdown
     * @param html the same, shown as it was typed: nobody's markup runs in a reader's page
     */
    record Text(String raw, String html, ApiDate updatedAt) {}

    static CommentView of(Comment comment, PublicUrl address) {
        ApiDate created = new ApiDate(comment.createdAt());
        return new CommentView(
                comment.id(),
                "comment",
                created,
                comment.author() == null ? null : UserView.of(comment.author(), address),
                new Data(
                        false,
                        false,
                        new Text(comment.text(), html(comment.text()), created),
                        0,
                        List.of(),
                        comment.parentId(),
                        false));
    }

    private static String html(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return "<p>" + escaped.replace("\n", "<br>") + "</p>";
    }
}
