package dev.broadsheet.search.ranking;

import dev.broadsheet.query.PaperField;
import java.util.List;
import java.util.Map;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.CalendarInterval;

/**
 * How the papers of a result are spread.
 *
 * @param categories the most frequent ones, most first; a paper counts in each of its own
 * @param topics likewise
 * @param years in which papers were submitted, newest first
 * @param withCode papers with a known repository
 */
public record Facets(List<Count> categories, List<Count> topics, List<Count> years, long withCode) {

    private static final int MOST = 20;
    private static final String CATEGORIES = "categories";
    private static final String TOPICS = "topics";
    private static final String YEARS = "years";
    private static final String CODE = "code";

    static final Map<String, Aggregation> AGGREGATIONS = Map.of(
            CATEGORIES, terms(PaperField.CATEGORIES),
            TOPICS, terms(PaperField.TOPICS),
            YEARS,
                    Aggregation.of(
                            aggregation -> aggregation.dateHistogram(years -> years.field(PaperField.PUBLISHED_AT)
                                    .calendarInterval(CalendarInterval.Year)
                                    .format("yyyy")
                                    .minDocCount(1))),
            CODE, Aggregation.of(aggregation -> aggregation.filter(Restriction.WITH_CODE)));

    public Facets {
        categories = List.copyOf(categories);
        topics = List.copyOf(topics);
        years = List.copyOf(years);
    }

    /** How many papers of the result have a value. */
    public record Count(String value, long papers) {}

    static Facets of(Map<String, Aggregate> counted) {
        return new Facets(
                counts(counted.get(CATEGORIES)),
                counts(counted.get(TOPICS)),
                counted.get(YEARS).dateHistogram().buckets().array().stream()
                        .map(year -> new Count(year.keyAsString(), year.docCount()))
                        .toList()
                        .reversed(),
                counted.get(CODE).filter().docCount());
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(
                aggregation -> aggregation.terms(terms -> terms.field(field).size(MOST)));
    }

    private static List<Count> counts(Aggregate terms) {
        return terms.sterms().buckets().array().stream()
                .map(bucket -> new Count(bucket.key(), bucket.docCount()))
                .toList();
    }
}
