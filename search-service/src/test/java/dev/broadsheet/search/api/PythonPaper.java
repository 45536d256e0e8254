package dev.broadsheet.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A paper as {@code PaperInfo} of the Python library {@code huggingface_hub} fills its attributes from one JSON object:
 * where it looks at both levels and where at one, which key it takes first, and what it takes for absent.
 */
final class PythonPaper {

    private final Map<String, Object> top;
    private final Map<String, Object> inner;

    private PythonPaper(Map<String, Object> json) {
        top = new HashMap<>(json);
        inner = json.containsKey("paper") ? new HashMap<>(object(top.remove("paper"))) : Map.of();
    }

    static Map<String, Object> of(Map<String, Object> json) {
        PythonPaper paper = new PythonPaper(json);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("id", paper.first(paper.top.get("id"), paper.inner.get("id")));
        attributes.put("authors", paper.either("authors"));
        attributes.put("published_at", paper.either("publishedAt"));
        attributes.put("title", paper.top.get("title"));
        attributes.put("source", paper.top.get("source"));
        attributes.put("summary", paper.either("summary"));
        attributes.put("upvotes", paper.either("upvotes"));
        attributes.put("discussion_id", paper.either("discussionId"));
        attributes.put("comments", paper.top.getOrDefault("numComments", 0));
        attributes.put("submitted_at", paper.submittedAt());
        attributes.put("submitted_by", paper.first(paper.top.get("submittedBy"), paper.top.get("submittedOnDailyBy")));
        Map.of(
                        "ai_summary", "ai_summary",
                        "ai_keywords", "ai_keywords",
                        "organization", "organization",
                        "project_page", "projectPage",
                        "github_repo", "githubRepo",
                        "github_stars", "githubStars")
                .forEach((attribute, key) -> attributes.put(attribute, paper.top.get(key)));
        return attributes;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object json) {
        assertThat(json).isInstanceOf(Map.class);
        return (Map<String, Object>) json;
    }

    // The key that published_at took is gone: what is left of it at the top level is the list day.
    private Object submittedAt() {
        Object left = inner.get("publishedAt") == null ? null : top.get("publishedAt");
        return first(left, top.get("submittedOnDailyAt"));
    }

    private Object either(String key) {
        return first(inner.get(key), top.get(key));
    }

    private Object first(Object wanted, Object other) {
        return isFalse(wanted) ? other : wanted;
    }

    private static boolean isFalse(Object value) {
        return value == null || value.equals(0) || value.equals("") || value.equals(List.of());
    }
}
