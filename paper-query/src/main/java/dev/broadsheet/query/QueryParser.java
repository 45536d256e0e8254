package dev.broadsheet.query;

import dev.broadsheet.contracts.paper.PaperId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Splits a reader's text into clauses. One pass over a bounded text, by a pattern that never backtracks; what is no
 * syntax is words.
 */
final class QueryParser {

    // A sign is one only before what it excludes and after white space: state-of-the-art is a word, "- " is nothing.
    private static final Pattern CLAUSE =
            Pattern.compile("(?<![^\\s])(?<not>-)?+(?<field>(?i:ti|abs|au|cat|id|topic|date):)?+"
                    + "(?:\"(?<phrase>[^\"]*+)\"|(?<word>[^\\s\"]++))|(?<rest>[^\\s\"]++)");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final String OR = "OR";
    // A reader who demands a phrase types little else.
    private static final int MOST_WORDS_BESIDE_A_PHRASE = 8;

    private final String text;

    QueryParser(String text) {
        this.text = bounded(text == null ? "" : text).strip();
    }

    PaperQuery parse() {
        // "arXiv: 2310.06825" is one identifier, although it has a space.
        Optional<PaperId> whole = PaperId.tryParse(text);
        if (whole.isPresent()) {
            return new PaperQuery(List.of(new Clause.Named(whole.get())));
        }
        List<Clause> clauses = CLAUSE.matcher(text)
                .results()
                .map(QueryParser::clause)
                .flatMap(Optional::stream)
                .toList();
        return new PaperQuery(affordable(joined(isProse(clauses) ? unquoted(clauses) : clauses)));
    }

    private static boolean isProse(List<Clause> clauses) {
        return clauses.stream().filter(Clause.Word.class::isInstance).count() > MOST_WORDS_BESIDE_A_PHRASE;
    }

    /** Prose quotes as prose does: its quotations are words like others. */
    private static List<Clause> unquoted(List<Clause> clauses) {
        return clauses.stream().flatMap(QueryParser::unquoted).toList();
    }

    private static Stream<Clause> unquoted(Clause clause) {
        return clause instanceof Clause.Phrase phrase
                ? WHITE_SPACE
                        .splitAsStream(phrase.text())
                        .flatMap(word -> readable(word).stream())
                        .map(Clause.Word::new)
                : Stream.of(clause);
    }

    /** The clauses as far as there may be, in their order. */
    private static List<Clause> affordable(List<Clause> clauses) {
        List<Clause> affordable = new ArrayList<>();
        int conditions = 0;
        for (Clause clause : clauses) {
            conditions += PaperQuery.conditions(clause);
            if (conditions > PaperQuery.MOST_CONDITIONS) {
                break;
            }
            affordable.add(clause);
        }
        return affordable;
    }

    private static Optional<Clause> clause(MatchResult match) {
        boolean not = match.group("not") != null;
        Optional<PaperId> id = identifier(match).filter(found -> !not);
        if (id.isPresent()) {
            return Optional.of(new Clause.Named(id.get()));
        }
        return fielded(match).or(() -> text(match)).map(found -> not ? new Clause.Excluded(found) : found);
    }

    private static Optional<PaperId> identifier(MatchResult match) {
        String field = match.group("field");
        boolean named = field == null || field.equalsIgnoreCase("id:");
        return match.group("phrase") != null || !named ? Optional.empty() : PaperId.tryParse(written(match));
    }

    /** Empty if there is no field, or if what follows it makes no sense there. */
    private static Optional<Clause.Condition> fielded(MatchResult match) {
        String field = match.group("field");
        String value = match.group("phrase") == null ? match.group("word") : match.group("phrase");
        if (field == null || value == null) {
            return Optional.empty();
        }
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "ti:" -> value(match).map(found -> new Clause.Within(Clause.Within.Field.TITLE, found));
            case "abs:" -> value(match).map(found -> new Clause.Within(Clause.Within.Field.ABSTRACT, found));
            case "au:" -> readable(value).map(Clause.By::new);
            case "cat:" -> Clause.In.tryParse(value);
            case "topic:" -> Clause.On.tryParse(value);
            case "date:" -> DateRange.tryParse(value).map(Clause.Submitted::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Clause.Text> value(MatchResult match) {
        return readable(match.group("phrase"))
                .<Clause.Text>map(Clause.Phrase::new)
                .or(() -> readable(match.group("word")).map(Clause.Word::new));
    }

    /** Anywhere in the paper, with the name of a field as one of the words if it named none. */
    private static Optional<Clause.Condition> text(MatchResult match) {
        Optional<Clause.Text> phrase = readable(match.group("phrase")).map(Clause.Phrase::new);
        return phrase.or(() -> readable(written(match)).map(Clause.Word::new)).map(Clause.Condition.class::cast);
    }

    private static String written(MatchResult match) {
        if (match.group("word") == null) {
            return match.group("rest");
        }
        String field = match.group("field");
        boolean meant = field == null || field.equalsIgnoreCase("id:");
        return meant ? match.group("word") : field + match.group("word");
    }

    /** Joins what stands around OR; an OR with nothing to choose from is a word like others. */
    private static List<Clause> joined(List<Clause> clauses) {
        List<Clause> joined = new ArrayList<>();
        for (int at = 0; at < clauses.size(); ) {
            List<Clause.Condition> alternatives = alternatives(clauses, at);
            if (alternatives.size() > 1) {
                joined.add(new Clause.AnyOf(alternatives));
                at += 2 * alternatives.size() - 1;
            } else {
                joined.add(clauses.get(at++));
            }
        }
        return joined;
    }

    private static List<Clause.Condition> alternatives(List<Clause> clauses, int from) {
        List<Clause.Condition> alternatives = new ArrayList<>();
        int at = from;
        while (at < clauses.size() && clauses.get(at) instanceof Clause.Condition condition && !isOr(condition)) {
            alternatives.add(condition);
            if (at + 1 >= clauses.size() || !isOr(clauses.get(at + 1))) {
                return alternatives;
            }
            at += 2;
        }
        // A last OR that leads nowhere stays outside.
        return alternatives;
    }

    private static boolean isOr(Clause clause) {
        return clause instanceof Clause.Word word && word.text().equals(OR);
    }

    private static Optional<String> readable(String written) {
        return Optional.ofNullable(written)
                .map(String::strip)
                .filter(word -> LETTER_OR_DIGIT.matcher(word).find());
    }

    private static String bounded(String text) {
        if (text.length() <= PaperQuery.LONGEST_TEXT) {
            return text;
        }
        int end = PaperQuery.LONGEST_TEXT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
