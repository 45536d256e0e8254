package dev.broadsheet.search.papers;

import static java.util.function.Function.identity;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals.Comment;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.opensearch.StoreReads;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.SourceConfig;

/** The papers that readers may see. */
@Singleton
public class PaperStore {

    private static final String DISCUSSION = "signals.discussion";

    /** A document without a title is a stub or a tombstone: nobody sees it. */
    public static final Query REAL = Query.of(query -> query.exists(exists -> exists.field(PaperField.TITLE)));

    /** What is listed and searched; a withdrawn paper is shown only to those who ask for it by its identifier. */
    public static final List<Query> LISTED = List.of(
            REAL,
            BoolQuery.of(bool -> bool.mustNot(Query.of(query -> query.term(
                            term -> term.field(PaperField.WITHDRAWN).value(value -> value.booleanValue(true))))))
                    .toQuery());

    /** Everything but the vectors, which no reader needs and which are half of a document, and what is said at length. */
    public static final SourceConfig SOURCE = SourceConfig.of(
            source -> source.filter(filter -> filter.excludes(PaperField.EMBEDDING, CompactVector.FIELD, DISCUSSION)));

    private final StoreReads reads;

    PaperStore(StoreReads reads) {
        this.reads = reads;
    }

    public Optional<IndexedPaper> find(PaperId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** What was said of a paper where it was listed, the oldest first. */
    public List<Comment> discussion(PaperId id) {
        return comments(reads.search(discussionOf(id), Discussed.class));
    }

    /**
     * The same where it can be done without.
     *
     * @param share of the time that is left, 0 to 1
     * @throws dev.broadsheet.search.opensearch.StoreUnavailableException if it cannot be read in that time
     */
    public List<Comment> discussionWithin(double share, PaperId id) {
        return comments(reads.search(discussionOf(id), Discussed.class, share));
    }

    private static SearchRequest discussionOf(PaperId id) {
        return SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .query(BoolQuery.of(bool -> bool.filter(REAL, named(List.of(id))))
                        .toQuery())
                .source(source -> source.filter(filter -> filter.includes(DISCUSSION)))
                .size(1));
    }

    private static List<Comment> comments(SearchResponse<Discussed> found) {
        return found.hits().hits().stream()
                .map(hit -> hit.source().signals())
                .filter(Objects::nonNull)
                .flatMap(signals -> signals.discussion().stream())
                .toList();
    }

    private record Discussed(IndexedSignals signals) {}

    /** Those of the papers that are there, withdrawn ones too, in the order of {@code ids}. */
    public List<IndexedPaper> findAll(List<PaperId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Query query = BoolQuery.of(bool -> bool.filter(REAL, named(ids))).toQuery();
        Map<PaperId, IndexedPaper> found = papers(
                        request -> request.query(query).size(ids.size()))
                .stream()
                .collect(Collectors.toMap(IndexedPaper::id, identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * The papers submitted last, newest first.
     *
     * @param filters which papers there are to choose from: {@link #LISTED}, or {@link #REAL}
     */
    public List<IndexedPaper> newest(List<Query> filters, int limit) {
        return papers(request -> request.query(
                        BoolQuery.of(bool -> bool.filter(filters)).toQuery())
                .sort(sort -> sort.field(field -> field.field("publishedAt").order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field(PaperField.ID).order(SortOrder.Desc)))
                .size(limit));
    }

    public static Query named(List<PaperId> ids) {
        return Query.of(query ->
                query.ids(named -> named.values(ids.stream().map(PaperId::value).toList())));
    }

    private interface Asked {
        SearchRequest.Builder of(SearchRequest.Builder request);
    }

    private List<IndexedPaper> papers(Asked asked) {
        SearchRequest request = asked.of(
                        new SearchRequest.Builder().index(PapersIndex.ALIAS).source(SOURCE))
                .build();
        return reads.search(request, IndexedPaper.class).hits().hits().stream()
                .map(Hit::source)
                .toList();
    }
}
