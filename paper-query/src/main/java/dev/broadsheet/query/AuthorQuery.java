package dev.broadsheet.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.opensearch.client.opensearch._types.query_dsl.Intervals;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * The name of an author in any order, with initials or without, on either side: "LeCun, Y." finds "Yann LeCun", and
 * "Yann LeCun" finds "Y. LeCun". All parts must be in one name; at least one of them in full.
 */
final class AuthorQuery {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}'’-]+");
    // Of "J.-P. Serre" the second part is an initial too.
    private static final Pattern AT_THE_EDGES = Pattern.compile("^['’-]+|['’-]+$");
    private static final int MOST_PARTS = 6;
    // Middle names that the reader left out.
    private static final int MOST_BETWEEN = 3;

    private AuthorQuery() {}

    static Query of(String name) {
        List<String> parts = Arrays.stream(BETWEEN.split(name))
                .map(part -> AT_THE_EDGES.matcher(part).replaceAll(""))
                .filter(part -> !part.isEmpty())
                .limit(MOST_PARTS)
                .toList();
        List<Intervals> alike = parts.stream().map(AuthorQuery::alike).toList();
        Query together = Query.of(query -> query.intervals(intervals -> intervals
                .field(PaperField.AUTHORS)
                .allOf(all -> all.intervals(alike).ordered(false).maxGaps(MOST_BETWEEN))));
        Query inFull = Query.of(query -> query.bool(bool -> bool.should(parts.stream()
                        .filter(part -> !isInitial(part))
                        .map(AuthorQuery::inFull)
                        .toList())
                .minimumShouldMatch(parts.stream().allMatch(AuthorQuery::isInitial) ? "0" : "1")));
        return Query.of(query -> query.bool(bool -> bool.filter(together, inFull)));
    }

    /** The part itself; or what it is the initial of; or its own initial. */
    private static Intervals alike(String part) {
        Intervals itself = Intervals.of(intervals -> intervals.match(match -> match.query(part)));
        String initial = part.substring(0, part.offsetByCodePoints(0, 1));
        Intervals shorter = isInitial(part)
                ? Intervals.of(intervals -> intervals.prefix(prefix -> prefix.prefix(initial.toLowerCase(Locale.ROOT))))
                : Intervals.of(intervals -> intervals.match(match -> match.query(initial)));
        return Intervals.of(intervals -> intervals.anyOf(any -> any.intervals(itself, shorter)));
    }

    private static Query inFull(String part) {
        return Query.of(query ->
                query.matchPhrase(match -> match.field(PaperField.AUTHORS).query(part)));
    }

    private static boolean isInitial(String part) {
        return part.codePointCount(0, part.length()) == 1;
    }
}
