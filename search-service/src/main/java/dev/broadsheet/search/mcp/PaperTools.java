package dev.broadsheet.search.mcp;

import dev.broadsheet.search.api.ListParameters;
import dev.broadsheet.search.daily.DailyLists;
import dev.broadsheet.search.daily.ListPeriod;
import dev.broadsheet.search.daily.ListRequest;
import dev.broadsheet.search.opensearch.StoreUnavailableException;
import dev.broadsheet.search.page.PaperMarkdown;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.ranking.PaperSearch;
import dev.broadsheet.search.ranking.SearchHit;
import dev.broadsheet.search.ranking.SearchResult;
import dev.broadsheet.search.ranking.SimilarPapers;
import dev.broadsheet.search.web.BadParameterException;
import dev.broadsheet.search.web.PaperNotFoundException;
import dev.broadsheet.search.web.Parameters;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.Tool.Annotations;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.WrapBusinessError;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The papers as tools for agents. Answers are Markdown and bounded, because an agent reads all of it.
 *
 * @see <a href="https://modelcontextprotocol.io/">Model Context Protocol</a>
 */
@Singleton
@RunOnVirtualThread
@WrapBusinessError({BadParameterException.class, PaperNotFoundException.class, StoreUnavailableException.class})
public class PaperTools {

    private static final int MOST = 50;
    private static final String LIMIT = "How many papers, 1 to " + MOST;
    private static final String ID = "The paper's arXiv identifier or address, for instance 1706.03762";

    private final PaperStore store;
    private final PaperSearch search;
    private final SimilarPapers similar;
    private final DailyLists lists;
    private final Clock clock;

    PaperTools(PaperStore store, PaperSearch search, SimilarPapers similar, DailyLists lists, Clock clock) {
        this.store = store;
        this.search = search;
        this.similar = similar;
        this.lists = lists;
        this.clock = clock;
    }

    @Tool(
            name = "search_papers",
            description =
                    "Searches research papers by words and by meaning, the best first. Describe what you look for in a "
                            + "few words or a sentence; without a query it lists the newest papers. Understood as well: "
                            + "\"phrases\", -exclusions, OR, au:\"Ashish Vaswani\", ti:attention, cat:cs.CL, "
                            + "date:2024-01..2024-06, topic:language/reasoning, arXiv identifiers. Each hit has its "
                            + "identifier, with which read_paper and similar_papers go on.",
            annotations =
                    @Annotations(
                            title = "Search papers",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    String search(
            @ToolArg(description = "What to look for, at most 1,000 characters", defaultValue = "") String query,
            @ToolArg(description = LIMIT, defaultValue = "10") int limit) {
        SearchResult result = search.search(Parameters.query(query), bounded(limit));
        List<IndexedPaper> papers = result.hits().stream().map(SearchHit::paper).toList();
        return PaperLines.of(result.total() + " papers found", papers);
    }

    @Tool(
            name = "read_paper",
            description =
                    "One paper as Markdown: title, authors, date, summary, whole abstract, and links to the full text, "
                            + "its code and its project page.",
            annotations =
                    @Annotations(
                            title = "Read a paper",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    String read(@ToolArg(description = ID) String id) {
        return store.find(Parameters.paperId(id))
                .map(PaperMarkdown::of)
                .orElseThrow(() -> new PaperNotFoundException("'" + id + "'"));
    }

    @Tool(
            name = "daily_papers",
            description =
                    "The papers that the community put on the daily list of a day, the most upvoted first. Without a "
                            + "date: the newest list.",
            annotations =
                    @Annotations(
                            title = "Papers of the day",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    String daily(
            @ToolArg(description = "The day, as in 2026-03-02", required = false) Optional<String> date,
            @ToolArg(description = LIMIT, defaultValue = "20") int limit) {
        ListPeriod.Day day = date.flatMap(Parameters::text)
                .map(ListParameters::day)
                .orElseGet(() -> new ListPeriod.Day(newestDay()));
        List<IndexedPaper> papers =
                lists.list(ListRequest.ofDay(day, bounded(limit))).papers();
        return PaperLines.of("Daily papers of " + day.day(), papers);
    }

    @Tool(
            name = "similar_papers",
            description = "The papers nearest in meaning to one, the nearest first.",
            annotations =
                    @Annotations(
                            title = "Similar papers",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    String similar(@ToolArg(description = ID) String id, @ToolArg(description = LIMIT, defaultValue = "10") int limit) {
        List<IndexedPaper> papers = similar.of(Parameters.paperId(id), bounded(limit))
                .orElseThrow(() -> new PaperNotFoundException("'" + id + "'"));
        return PaperLines.of("Similar to " + id, papers);
    }

    private LocalDate newestDay() {
        return lists.newestDay().orElseGet(() -> LocalDate.now(clock));
    }

    private static int bounded(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Parameters.refusal("limit", Integer.toString(limit), "a whole number from 1 to " + MOST);
        }
        return limit;
    }
}
