package dev.broadsheet.query;

import dev.broadsheet.contracts.paper.PaperId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader asked for.
 *
 * @param clauses in the order in which they were written, of which at most {@link #MOST_CONDITIONS} are more than a word
 */
public record PaperQuery(List<Clause> clauses) {

    /** Characters that are read: an abstract may be pasted. Callers that must not cut off refuse longer texts themselves. */
    public static final int LONGEST_TEXT = 1_000;

    /** Phrases, fields, alternatives and exclusions: more than a person types; a bound on what one query costs. */
    public static final int MOST_CONDITIONS = 40;

    public PaperQuery {
        clauses = List.copyOf(clauses);
        if (clauses.stream().mapToInt(PaperQuery::conditions).sum() > MOST_CONDITIONS) {
            throw new IllegalArgumentException("a query has at most " + MOST_CONDITIONS + " conditions");
        }
    }

    /** How many conditions a clause is; a plain word is none. */
    static int conditions(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> 0;
            case Clause.AnyOf choice -> choice.alternatives().size();
            case Clause.Condition condition -> 1;
            case Clause.Excluded excluded -> 1;
            case Clause.Named named -> 1;
        };
    }

    /** Reads any text, without exception: what is no syntax is words, what is too long is cut off. */
    public static PaperQuery parse(String text) {
        return new QueryParser(text).parse();
    }

    /** The same with further clauses. @throws IllegalArgumentException if they are too many */
    public PaperQuery and(List<? extends Clause> further) {
        return new PaperQuery(Stream.concat(clauses.stream(), further.stream()).toList());
    }

    /** The papers that the reader named by identifier. */
    public List<PaperId> named() {
        return all(Clause.Named.class).map(Clause.Named::id).distinct().toList();
    }

    /** What the reader is looking for in plain words, for a model that understands text; empty if nothing. */
    public String wanted() {
        return clauses.stream().flatMap(PaperQuery::wanted).collect(Collectors.joining(" "));
    }

    private static Stream<String> wanted(Clause clause) {
        return switch (clause) {
            case Clause.Condition condition -> condition.wanted();
            case Clause.AnyOf choice -> choice.alternatives().stream().flatMap(Clause.Condition::wanted);
            case Clause.Excluded excluded -> Stream.empty();
            case Clause.Named named -> Stream.empty();
        };
    }

    List<Clause.Word> words() {
        return all(Clause.Word.class).toList();
    }

    /** What every result must fulfil, but for plain words: those may be misspelt, or meant and not said. */
    List<Clause.Condition> demands() {
        return all(Clause.Condition.class)
                .filter(condition -> !(condition instanceof Clause.Word))
                .toList();
    }

    List<Clause.AnyOf> choices() {
        return all(Clause.AnyOf.class).toList();
    }

    List<Clause.Condition> excluded() {
        return all(Clause.Excluded.class).map(Clause.Excluded::condition).toList();
    }

    private <T> Stream<T> all(Class<T> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast);
    }
}
