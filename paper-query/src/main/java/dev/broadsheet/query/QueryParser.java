package dev.broadsheet.query;

import dev.broadsheet.contracts.paper.PaperId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a reader's text into clauses. One pass over a bounded text, by a pattern that never backtracks. */
final class QueryParser {

    // A sign is one only before what it excludes and after white space: state-of-the-art is a word, "- " is nothing.
    private static final Pattern CLAUSE =
            Pattern.compile("(?<![^\\s])(?<not>-)?+(?:\"(?<phrase>[^\"]*+)\"|(?<word>[^\\s\"]++))|(?<rest>[^\\s\"]++)");

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

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
        Matcher matcher = CLAUSE.matcher(text);
        return new PaperQuery(matcher.results()
                .map(QueryParser::clause)
                .flatMap(Optional::stream)
                .limit(PaperQuery.MOST_CLAUSES)
                .toList());
    }

    private static Optional<Clause> clause(MatchResult match) {
        Optional<Clause.Text> phrase = readable(match.group("phrase")).map(Clause.Phrase::new);
        if (phrase.isEmpty()) {
            String written = match.group("word") == null ? match.group("rest") : match.group("word");
            Optional<PaperId> id = PaperId.tryParse(written);
            if (id.isPresent() && match.group("not") == null) {
                return Optional.of(new Clause.Named(id.get()));
            }
            phrase = readable(written).map(Clause.Word::new);
        }
        return phrase.map(found -> match.group("not") == null ? found : new Clause.Excluded(found));
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
