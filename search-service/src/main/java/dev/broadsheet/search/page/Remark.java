package dev.broadsheet.search.page;

import static java.util.function.Function.identity;

import dev.broadsheet.contracts.paper.PaperSignals.Comment;
import dev.broadsheet.contracts.paper.PaperSignals.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody said of a paper, as its page shows it.
 *
 * @param text as written: it is Markdown of strangers, and shown as text
 * @param answers whose remark it answers; null if it answers none
 */
public record Remark(String name, String initials, Dated said, String text, String answers) {

    private static final String UNKNOWN = "Somebody";

    static List<Remark> of(List<Comment> discussion) {
        Map<String, Comment> byId =
                discussion.stream().collect(Collectors.toMap(Comment::id, identity(), (first, second) -> first));
        return discussion.stream().map(comment -> of(comment, byId)).toList();
    }

    private static Remark of(Comment comment, Map<String, Comment> byId) {
        String name = name(comment);
        String answers = Optional.ofNullable(comment.parentId())
                .map(byId::get)
                .map(Remark::name)
                .orElse(null);
        return new Remark(name, Initials.of(name), Dated.of(comment.createdAt()), comment.text(), answers);
    }

    private static String name(Comment comment) {
        return Optional.ofNullable(comment.author()).map(Remark::name).orElse(UNKNOWN);
    }

    private static String name(Person person) {
        return Optional.ofNullable(person.fullname()).orElse(person.name());
    }
}
