package dev.broadsheet.ingest.daily;

import dev.broadsheet.contracts.paper.PaperSignals.Comment;
import dev.broadsheet.ingest.reading.FieldLimits;
import dev.broadsheet.ingest.text.PaperText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The comments under a paper, the oldest first. */
final class Discussion {

    private static final int MOST_COMMENTS = 200;
    private static final int LONGEST_COMMENT = 4_000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

    private Discussion() {}

    static List<Comment> of(LenientFields paper) {
        return paper.objects("comments")
                .flatMap(comment -> comment(comment).stream())
                .sorted(Comparator.comparing(Comment::createdAt))
                .limit(MOST_COMMENTS)
                .toList();
    }

    private static Optional<Comment> comment(LenientFields comment) {
        Optional<LenientFields> data = comment.object("data")
                .filter(found -> !found.json().path("hidden").asBoolean(false));
        String text = data.flatMap(found -> found.object("latest"))
                .map(Discussion::text)
                .orElse("");
        Optional<String> id = comment.text("id", FieldLimits.NAME);
        Optional<Instant> createdAt = comment.instant("createdAt");
        if (text.isBlank() || id.isEmpty() || createdAt.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Comment(
                id.get(),
                comment.object("author").flatMap(ListedSignals::person).orElse(null),
                createdAt.get(),
                text,
                data.flatMap(found -> found.text("parentCommentId", FieldLimits.NAME))
                        .orElse(null)));
    }

    // Markdown lives by its line breaks, so they stay; other control characters go.
    private static String text(LenientFields latest) {
        String raw = UNSEEN.matcher(PaperText.visible(latest.json().path("raw").asText("")))
                .replaceAll("")
                .strip();
        if (raw.length() <= LONGEST_COMMENT) {
            return raw;
        }
        int end =
                Character.isHighSurrogate(raw.charAt(LONGEST_COMMENT - 2)) ? LONGEST_COMMENT - 2 : LONGEST_COMMENT - 1;
        return raw.substring(0, end) + "…";
    }
}
