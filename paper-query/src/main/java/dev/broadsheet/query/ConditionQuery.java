package dev.broadsheet.query;

import static dev.broadsheet.query.PaperField.TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.TextQueryType;

/** Conditions in OpenSearch's words: exact, for filters and exclusions. */
final class ConditionQuery {

    private ConditionQuery() {}

    static Query of(Clause.Condition condition) {
        return switch (condition) {
            case Clause.Word word -> anywhere(word.text());
            case Clause.Phrase phrase -> anywhere(phrase.text());
            case Clause.Within within -> within(within);
            case Clause.By by -> AuthorQuery.of(by.author());
            case Clause.In in -> below(PaperField.CATEGORIES, in.category(), ".");
            case Clause.On on -> below(PaperField.TOPICS, on.topic(), "/");
            case Clause.Submitted submitted -> submitted(submitted.dates());
        };
    }

    static Query of(Clause.AnyOf choice) {
        return anyOf(choice.alternatives().stream().map(ConditionQuery::of));
    }

    private static Query anyOf(Stream<Query> queries) {
        return BoolQuery.of(bool -> bool.should(queries.toList()).minimumShouldMatch("1"))
                .toQuery();
    }

    // A hyphenated word is several to the analyzer: as a phrase it is found only in papers that hold it whole.
    private static Query anywhere(String text) {
        return Query.of(query ->
                query.multiMatch(match -> match.query(text).fields(TEXT).type(TextQueryType.Phrase)));
    }

    private static Query within(Clause.Within within) {
        String field = switch (within.field()) {
            case TITLE -> PaperField.TITLE;
            case ABSTRACT -> PaperField.ABSTRACT;
        };
        return Query.of(query -> query.matchPhrase(
                match -> match.field(field).query(within.text().text())));
    }

    /** The value itself, and all that is below it. */
    private static Query below(String field, String value, String separator) {
        Query itself = Query.of(query ->
                query.term(term -> term.field(field).value(FieldValue.of(value)).caseInsensitive(true)));
        Query parts = Query.of(query -> query.prefix(
                prefix -> prefix.field(field).value(value + separator).caseInsensitive(true)));
        return anyOf(Stream.of(itself, parts));
    }

    private static Query submitted(DateRange dates) {
        return Query.of(query -> query.range(range -> {
            range.field(PaperField.PUBLISHED_AT);
            dates.from().map(LocalDate::toString).map(JsonData::of).ifPresent(range::gte);
            dates.to()
                    .map(day -> day.plusDays(1))
                    .map(LocalDate::toString)
                    .map(JsonData::of)
                    .ifPresent(range::lt);
            return range;
        }));
    }

    static List<Query> all(List<Clause.Condition> conditions) {
        return conditions.stream().map(ConditionQuery::of).toList();
    }
}
