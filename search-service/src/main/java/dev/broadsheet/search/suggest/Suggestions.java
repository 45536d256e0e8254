package dev.broadsheet.search.suggest;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import dev.broadsheet.search.suggest.Suggestion.Kind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.search.Hit;

/** Titles, authors and topics that begin as a reader types; the last word may be half typed. */
@Singleton
public class Suggestions {

    /** Characters that are read; who has typed more is not looking for a beginning. */
    public static final int LONGEST_TEXT = 100;

    private static final int EACH = 5;
    // Of the authors of a paper one at least is meant; others of the same name come from further papers.
    private static final int PAPERS_OF_AUTHORS = 30;
    private static final int SHORTEST_LAST_WORD = 2;

    private final StoreReads reads;
    private final TopicTaxonomy taxonomy = TopicTaxonomy.bundled();

    Suggestions(StoreReads reads) {
        this.reads = reads;
    }

    /** Topics, then authors, then titles; none for a single letter. */
    public List<Suggestion> of(String typed) {
        Beginning beginning = Beginning.of(typed);
        if (beginning.last().length() < SHORTEST_LAST_WORD) {
            return List.of();
        }
        List<MultiSearchItem<IndexedPaper>> found = reads.searchEach(
                PapersIndex.ALIAS,
                List.of(begins(PaperField.TITLE, typed, EACH), begins(PaperField.AUTHORS, typed, PAPERS_OF_AUTHORS)),
                IndexedPaper.class);
        List<Suggestion> suggestions = new ArrayList<>(topics(beginning));
        suggestions.addAll(authors(papers(found.getLast()), beginning));
        papers(found.getFirst())
                .map(paper -> new Suggestion(
                        Kind.TITLE,
                        paper.title(),
                        paper.id().value(),
                        paper.id().value()))
                .forEach(suggestions::add);
        return suggestions;
    }

    private List<Suggestion> topics(Beginning beginning) {
        return taxonomy.groups().stream()
                .flatMap(group -> group.topics().stream())
                .filter(topic -> beginning.begins(topic.name()))
                .limit(EACH)
                .map(topic -> new Suggestion(Kind.TOPIC, topic.name(), "topic:" + topic.id(), topic.id()))
                .toList();
    }

    private static List<Suggestion> authors(Stream<IndexedPaper> papers, Beginning beginning) {
        return papers.flatMap(paper -> paper.authors().stream())
                .map(Author::name)
                .filter(beginning::begins)
                .distinct()
                .limit(EACH)
                .map(name -> new Suggestion(Kind.AUTHOR, name, "au:\"" + name.replace("\"", "") + "\"", null))
                .toList();
    }

    private static MultisearchBody begins(String field, String typed, int size) {
        Query beginning = Query.of(query ->
                query.matchBoolPrefix(prefix -> prefix.field(field).query(typed).operator(Operator.And)));
        return new MultisearchBody.Builder()
                .query(BoolQuery.of(bool -> bool.must(beginning).filter(PaperStore.LISTED))
                        .toQuery())
                .source(PaperStore.SOURCE)
                .trackTotalHits(total -> total.enabled(false))
                .size(size)
                .build();
    }

    private static Stream<IndexedPaper> papers(MultiSearchItem<IndexedPaper> found) {
        return found.hits().hits().stream().map(Hit::source);
    }
}
