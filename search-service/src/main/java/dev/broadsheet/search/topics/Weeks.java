package dev.broadsheet.search.topics;

import static java.time.ZoneOffset.UTC;

import dev.broadsheet.query.PaperField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;

/**
 * Spans of seven days in UTC, of which the last one ends with a given day: so none of them is half over.
 *
 * @param until the last day of the last week
 * @param count how many weeks
 */
public record Weeks(LocalDate until, int count) {

    private static final int DAYS = 7;

    public Weeks {
        if (count < 1) {
            throw new IllegalArgumentException("at least one week, not " + count);
        }
    }

    /** @param index from 0, the oldest */
    public LocalDate firstDay(int index) {
        return until.minusDays((long) (count - index) * DAYS - 1);
    }

    /** @param index from 0, the oldest */
    public LocalDate lastDay(int index) {
        return firstDay(index).plusDays(DAYS - 1);
    }

    /** What was submitted in them. */
    Query within() {
        return RangeQuery.of(range -> range.field(PaperField.PUBLISHED_AT)
                        .gte(JsonData.of(firstDay(0).toString()))
                        .lt(JsonData.of(until.plusDays(1).toString())))
                .toQuery();
    }

    /** Counts by week what is within them. */
    Aggregation histogram() {
        long offset = Math.floorMod(firstDay(0).toEpochDay(), (long) DAYS);
        return Aggregation.of(aggregation -> aggregation.dateHistogram(histogram -> histogram
                .field(PaperField.PUBLISHED_AT)
                .fixedInterval(interval -> interval.time(DAYS + "d"))
                .offset(shift -> shift.time(offset + "d"))
                .minDocCount(1)));
    }

    /** The papers of each week, the oldest first. */
    List<Long> papers(Aggregate counted) {
        Map<Integer, Long> byWeek = counted.dateHistogram().buckets().array().stream()
                .collect(Collectors.toMap(bucket -> index(bucket.key()), bucket -> bucket.docCount()));
        return IntStream.range(0, count)
                .mapToObj(week -> byWeek.getOrDefault(week, 0L))
                .toList();
    }

    private int index(long milliseconds) {
        Instant begin = firstDay(0).atStartOfDay(UTC).toInstant();
        return (int)
                (Duration.between(begin, Instant.ofEpochMilli(milliseconds)).toDays() / DAYS);
    }
}
