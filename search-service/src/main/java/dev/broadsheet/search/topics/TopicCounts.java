package dev.broadsheet.search.topics;

import static java.time.ZoneOffset.UTC;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.broadsheet.query.Clause;
import dev.broadsheet.query.CompiledQuery;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import dev.broadsheet.search.subjects.Subjects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;

/** Counts papers by topic and week. */
@Singleton
public class TopicCounts {

    private static final int WEEKS_OF_A_TOPIC = 52;
    // More than the taxonomy has; ids of other versions may stand beside.
    private static final int MOST_TOPICS = 500;
    private static final String TOPICS = "topics";
    private static final String GROUPS = "groups";
    private static final String LATELY = "lately";
    private static final String WEEKS = "weeks";
    private static final String NEWEST = "newest";

    private final StoreReads reads;
    private final Subjects subjects;
    private final Clock clock;
    private final Cache<String, Trends> kept;

    TopicCounts(StoreReads reads, Subjects subjects, Clock clock, TopicsConfig config) {
        this.reads = reads;
        this.subjects = subjects;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumSize(1)
                .expireAfterWrite(config.keptFor())
                .build();
    }

    /**
     * One topic, or a group of topics.
     *
     * @param papers in all
     * @param byWeek the papers of each week, the oldest first
     */
    public record Counted(long papers, Weeks weeks, List<Long> byWeek) {}

    /** @throws dev.broadsheet.search.opensearch.StoreUnavailableException if the index cannot be asked */
    public Trends trends() {
        return kept.get(TOPICS, key -> counted(new Weeks(newestDay(), Trends.LATE + Trends.BEFORE)));
    }

    /**
     * @param id of a topic or a group
     * @throws dev.broadsheet.search.opensearch.StoreUnavailableException if the index cannot be asked
     */
    public Counted of(String id) {
        Weeks weeks = new Weeks(trends().until(), WEEKS_OF_A_TOPIC);
        SearchResponse<Void> answer = reads.search(
                SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                        .query(BoolQuery.of(
                                        bool -> bool.filter(PaperStore.LISTED).filter(on(id)))
                                .toQuery())
                        .size(0)
                        .trackTotalHits(total -> total.enabled(true))
                        .aggregations(LATELY, lately(weeks))),
                Void.class);
        return new Counted(answer.hits().total().value(), weeks, weekly(answer.aggregations(), weeks));
    }

    /** What is on a topic, or on any of a group. */
    public static Query on(String id) {
        return CompiledQuery.of(new PaperQuery(List.of(new Clause.On(id)))).restrictedTo(List.of());
    }

    private Trends counted(Weeks weeks) {
        Map<String, Aggregate> found = reads.search(
                        SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                                .query(BoolQuery.of(bool -> bool.filter(PaperStore.LISTED))
                                        .toQuery())
                                .size(0)
                                .aggregations(LATELY, lately(weeks))
                                .aggregations(GROUPS, groups())
                                .aggregations(
                                        TOPICS,
                                        topics -> topics.terms(terms -> terms.field(PaperField.TOPICS)
                                                        .size(MOST_TOPICS))
                                                .aggregations(LATELY, lately(weeks)))),
                        Void.class)
                .aggregations();
        Map<String, Trends.Topic> topics = found.get(TOPICS).sterms().buckets().array().stream()
                .map(bucket -> new Trends.Topic(bucket.key(), bucket.docCount(), weekly(bucket.aggregations(), weeks)))
                .collect(Collectors.toMap(Trends.Topic::id, topic -> topic));
        Map<String, Long> groups = found.get(GROUPS).filters().buckets().keyed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().docCount()));
        return new Trends(weeks.until(), weekly(found, weeks), topics, groups);
    }

    private Aggregation groups() {
        Map<String, Query> groups =
                subjects.groups().stream().collect(Collectors.toMap(group -> group.id(), group -> on(group.id())));
        return Aggregation.of(
                aggregation -> aggregation.filters(filters -> filters.filters(each -> each.keyed(groups))));
    }

    private static Aggregation lately(Weeks weeks) {
        return Aggregation.of(lately -> lately.filter(weeks.within()).aggregations(WEEKS, weeks.histogram()));
    }

    private static List<Long> weekly(Map<String, Aggregate> found, Weeks weeks) {
        return weeks.papers(found.get(LATELY).filter().aggregations().get(WEEKS));
    }

    // An archive that stands still, as a sample does, is looked at from where it ends.
    private LocalDate newestDay() {
        LocalDate today = LocalDate.now(clock.withZone(UTC));
        double newest = reads.search(
                        SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                                .query(BoolQuery.of(bool -> bool.filter(PaperStore.LISTED)
                                                .filter(RangeQuery.of(range -> range.field(PaperField.PUBLISHED_AT)
                                                                .lt(JsonData.of(today.plusDays(1)
                                                                        .toString())))
                                                        .toQuery()))
                                        .toQuery())
                                .size(0)
                                .aggregations(NEWEST, max -> max.max(field -> field.field(PaperField.PUBLISHED_AT)))),
                        Void.class)
                .aggregations()
                .get(NEWEST)
                .max()
                .value();
        return Double.isFinite(newest) && newest > 0
                ? LocalDate.ofInstant(Instant.ofEpochMilli((long) newest), UTC)
                : today;
    }
}
