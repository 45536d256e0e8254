package dev.broadsheet.query;

import static dev.broadsheet.query.PaperField.WEIGHTED;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.TextQueryType;

/**
 * A query in OpenSearch's words.
 *
 * @param matching scores the papers that hold the words; empty if the reader gave none to look for
 * @param rough finds the same papers as {@code matching} in one field that holds the words of all, at a fraction of the
 *     cost, and scores them roughly; empty if there is no cheaper way than {@code matching}
 * @param sideBySide what the best of them are worth beside that, if they hold the words side by side; looking at where
 *     words stand costs more than finding them, so that it is for a few papers only. Empty as {@code matching} is
 * @param forgiving the same, with papers that hold words like them; costs many times as much. Empty if there are no
 *     words, or too many for all to be misspelt
 * @param required what every result must hold, whichever way it was found; filters, without a score
 * @param excluded what no result may hold
 */
public record CompiledQuery(
        Optional<Query> matching,
        Optional<Query> rough,
        Optional<Query> sideBySide,
        Optional<Query> forgiving,
        List<Query> required,
        List<Query> excluded) {

    // Two words must both be there, of more a quarter may be missing; of a question or a pasted text, most of which is
    // how one says it, a quarter must be there.
    private static final String MOST_WORDS = "2<75% 6<25%";
    // As the analyzer parts a text: at hyphens, and around each ideograph and emoji.
    private static final Pattern PART = Pattern.compile(
            "[\\p{IsIdeographic}\\p{IsHiragana}\\p{So}]" + "|[\\p{L}\\p{N}&&[^\\p{IsIdeographic}\\p{IsHiragana}]]++");
    private static final float EXACT = 1f;
    private static final float MISSPELT = 0.3f;
    // Who types words as they stand in a paper has read them there.
    private static final float SIDE_BY_SIDE = 2f;
    // Of a misspelt word the first letter is nearly always right, and it keeps the candidates few.
    private static final int SURE_LETTERS = 1;
    // For each word and field; a query of more than 1,024 parts is refused by OpenSearch, as a failure.
    private static final int MOST_EXPANSIONS = 20;
    // Who types more has words enough that are right.
    private static final int MOST_MISSPELT = 8;
    // Of a pasted text; each is looked for in four fields.
    private static final int MOST_PARTS = 200;

    public CompiledQuery {
        required = List.copyOf(required);
        excluded = List.copyOf(excluded);
    }

    public static CompiledQuery of(PaperQuery query) {
        List<Query> required = Stream.concat(
                        query.demands().stream().map(ConditionQuery::of),
                        query.choices().stream().map(ConditionQuery::of))
                .toList();
        String words = beginning(query.words().stream().map(Clause.Word::text).collect(Collectors.joining(" ")));
        Optional<Query> forgiving = words.isEmpty() || parts(words) > MOST_MISSPELT
                ? Optional.empty()
                : Optional.of(anyOf(words(words), misspelt(words)));
        Optional<Query> matching = matching(query, words);
        return new CompiledQuery(
                matching,
                words.isEmpty() ? Optional.empty() : Optional.of(rough(words)),
                matching.map(found -> sideBySide(query.wanted())),
                forgiving,
                required,
                ConditionQuery.all(query.excluded()));
    }

    /** Finds the papers that hold the words, as cheaply as it can be done; empty if there are none to look for. */
    public Optional<Query> finding() {
        return rough.or(() -> matching);
    }

    /** How many words are wanted, as the index parts them. */
    public static int words(PaperQuery query) {
        return parts(query.wanted());
    }

    /** {@code required} and {@code excluded} beside further filters, as one filter. */
    public Query restrictedTo(List<Query> filters) {
        return BoolQuery.of(bool -> bool.filter(filters).filter(required).mustNot(excluded))
                .toQuery();
    }

    private static Optional<Query> matching(PaperQuery query, String words) {
        if (query.wanted().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(words.isEmpty() ? demanded(query) : words(words));
    }

    /** All that is wanted is demanded, in so many words: that scores. */
    private static Query demanded(PaperQuery query) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        query.demands().stream()
                .filter(demand -> demand.wanted().findAny().isPresent())
                .forEach(demand -> bool.must(ConditionQuery.of(demand)));
        query.choices().forEach(choice -> bool.should(ConditionQuery.of(choice)));
        return bool.build().toQuery();
    }

    private static String beginning(String words) {
        return PART.matcher(words)
                .results()
                .skip(MOST_PARTS)
                .findFirst()
                .map(part -> words.substring(0, part.start()))
                .orElse(words);
    }

    private static int parts(String words) {
        return (int) PART.matcher(words).results().count();
    }

    private static Query anyOf(Query... queries) {
        return Query.of(
                query -> query.disMax(max -> max.queries(List.of(queries)).tieBreaker(1f)));
    }

    private static Query words(String text) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .fields(WEIGHTED)
                .type(TextQueryType.CrossFields)
                .minimumShouldMatch(MOST_WORDS)
                .tieBreaker(0.3f)
                .boost(EXACT)));
    }

    private static Query rough(String text) {
        return Query.of(query -> query.match(match ->
                match.field(PaperField.WORDS).query(FieldValue.of(text)).minimumShouldMatch(MOST_WORDS)));
    }

    private static Query misspelt(String text) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .fields(WEIGHTED)
                .type(TextQueryType.BestFields)
                .minimumShouldMatch(MOST_WORDS)
                .fuzziness("AUTO")
                .prefixLength(SURE_LETTERS)
                .maxExpansions(MOST_EXPANSIONS)
                .boost(MISSPELT)));
    }

    private static Query sideBySide(String text) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .fields(WEIGHTED)
                .type(TextQueryType.Phrase)
                .slop(2)
                .boost(SIDE_BY_SIDE)));
    }
}
