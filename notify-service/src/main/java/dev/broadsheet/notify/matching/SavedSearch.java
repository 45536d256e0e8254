package dev.broadsheet.notify.matching;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.query.Clause;
import dev.broadsheet.query.CompiledQuery;
import dev.broadsheet.query.DateRange;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.query.PaperQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;

/**
 * A search as it was stored: {@code q} in the language of {@code paper-query}, and the filters {@code category}, {@code
 * topic} and {@code author} (lists, any of them), {@code from} and {@code to} (days of submission, both included), {@code
 * hasCode}, {@code minUpvotes}. Of a search by words and meaning the words are stored: a new paper holds them, or it is no
 * match.
 *
 * @param asTyped for readers
 * @param query for a percolator
 */
record SavedSearch(String asTyped, Query query) {

    private static final Set<String> FIELDS =
            Set.of("q", "category", "topic", "author", "from", "to", "hasCode", "minUpvotes");
    private static final int MOST_VALUES = 20;

    // As search-service has it: a repository that the paper names, or that the community linked.
    private static final Query WITH_CODE = BoolQuery.of(bool -> bool.should(
                            Query.of(query ->
                                    query.term(term -> term.field("hasCode").value(value -> value.booleanValue(true)))),
                            Query.of(query -> query.exists(exists -> exists.field("signals.githubRepo"))))
                    .minimumShouldMatch("1"))
            .toQuery();

    /** @throws IllegalArgumentException if anything cannot be read, or if everything would match; the message says why */
    static SavedSearch of(JsonNode definition) {
        definition.fieldNames().forEachRemaining(SavedSearch::requireKnown);
        String typed = definition.path("q").asText("");
        if (typed.length() > PaperQuery.LONGEST_TEXT) {
            throw new IllegalArgumentException("q has at most " + PaperQuery.LONGEST_TEXT + " characters");
        }
        PaperQuery asked = PaperQuery.parse(typed).and(clauses(definition));
        CompiledQuery compiled = CompiledQuery.of(asked);
        List<Query> demanded = new ArrayList<>(compiled.required());
        compiled.finding().ifPresent(demanded::add);
        named(asked).ifPresent(demanded::add);
        demanded.addAll(restrictions(definition));
        if (demanded.isEmpty()) {
            throw new IllegalArgumentException("a search needs words or filters: every paper would match");
        }
        return new SavedSearch(
                inWords(typed, definition),
                BoolQuery.of(bool -> bool.filter(demanded).mustNot(compiled.excluded()))
                        .toQuery());
    }

    private static void requireKnown(String field) {
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException("there is no filter " + field);
        }
    }

    private static List<Clause> clauses(JsonNode definition) {
        List<Clause> clauses = new ArrayList<>();
        anyOf(definition, "category", Clause.In::tryParse).ifPresent(clauses::add);
        anyOf(definition, "topic", Clause.On::tryParse).ifPresent(clauses::add);
        anyOf(definition, "author", SavedSearch::author).ifPresent(clauses::add);
        dates(definition).map(Clause.Submitted::new).ifPresent(clauses::add);
        return clauses;
    }

    private static Optional<Clause.Condition> author(String name) {
        return name.codePoints().anyMatch(Character::isLetter) ? Optional.of(new Clause.By(name)) : Optional.empty();
    }

    private static Optional<Clause> anyOf(
            JsonNode definition, String field, Function<String, Optional<Clause.Condition>> read) {
        List<Clause.Condition> conditions = values(definition.path(field))
                .map(value -> read.apply(value)
                        .orElseThrow(() -> new IllegalArgumentException(field + " cannot be '" + value + "'")))
                .toList();
        if (conditions.size() > MOST_VALUES) {
            throw new IllegalArgumentException(field + " is given too often: at most " + MOST_VALUES + " times");
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(Clause.AnyOf.of(conditions));
    }

    private static Stream<String> values(JsonNode written) {
        return written.isArray()
                ? StreamSupport.stream(written.spliterator(), false).map(JsonNode::asText)
                : Optional.of(written.asText("")).filter(text -> !text.isEmpty()).stream();
    }

    private static Optional<DateRange> dates(JsonNode definition) {
        Optional<LocalDate> from = day(definition, "from");
        Optional<LocalDate> to = day(definition, "to");
        return from.isEmpty() && to.isEmpty() ? Optional.empty() : Optional.of(new DateRange(from, to));
    }

    private static Optional<LocalDate> day(JsonNode definition, String field) {
        try {
            return values(definition.path(field)).findFirst().map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + " must be a day as in 2026-03-02", e);
        }
    }

    // Who names papers looks for these and no others.
    private static Optional<Query> named(PaperQuery asked) {
        List<FieldValue> ids =
                asked.named().stream().map(id -> FieldValue.of(id.value())).toList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(Query.of(
                        query -> query.terms(terms -> terms.field(PaperField.ID).terms(values -> values.value(ids)))));
    }

    private static List<Query> restrictions(JsonNode definition) {
        List<Query> restrictions = new ArrayList<>();
        if (definition.has("hasCode")) {
            restrictions.add(
                    definition.path("hasCode").asBoolean()
                            ? WITH_CODE
                            : BoolQuery.of(bool -> bool.mustNot(WITH_CODE)).toQuery());
        }
        int least = definition.path("minUpvotes").asInt(0);
        if (least < 0) {
            throw new IllegalArgumentException("minUpvotes is not negative");
        }
        if (least > 0) {
            restrictions.add(
                    RangeQuery.of(range -> range.field("signals.upvotes").gte(JsonData.of(least)))
                            .toQuery());
        }
        return restrictions;
    }

    private static String inWords(String typed, JsonNode definition) {
        Stream<String> filters = Stream.of("category", "topic", "author")
                .flatMap(field -> values(definition.path(field)))
                .map(value -> value.replace('\n', ' '));
        Stream<String> days = Stream.of("from", "to")
                .filter(definition::has)
                .map(field -> field + " " + definition.path(field).asText());
        Stream<String> code = definition.has("hasCode")
                ? Stream.of(definition.path("hasCode").asBoolean() ? "with code" : "without code")
                : Stream.empty();
        Stream<String> votes = definition.path("minUpvotes").asInt(0) > 0
                ? Stream.of("at least " + definition.path("minUpvotes").asInt() + " upvotes")
                : Stream.empty();
        return Stream.of(Stream.of(typed).filter(text -> !text.isEmpty()), filters, days, code, votes)
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }
}
