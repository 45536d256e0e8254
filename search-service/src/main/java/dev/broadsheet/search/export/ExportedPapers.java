package dev.broadsheet.search.export;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.api.ListParameters;
import dev.broadsheet.search.daily.DailyLists;
import dev.broadsheet.search.daily.ListPeriod;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.ranking.PaperSearch;
import dev.broadsheet.search.ranking.SearchHit;
import dev.broadsheet.search.web.BadParameterException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the papers that a caller wants to export. */
@Singleton
class ExportedPapers {

    // A month of the daily list has some hundreds.
    private static final int MOST_OF_A_LIST = 1_000;

    private final PaperStore store;
    private final PaperSearch search;
    private final DailyLists lists;
    private final Clock clock;

    ExportedPapers(PaperStore store, PaperSearch search, DailyLists lists, Clock clock) {
        this.store = store;
        this.search = search;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Those of the named papers that are there in the order of the names, or what a search found with the best first,
     * or a list in its order.
     *
     * @throws BadParameterException unless exactly one of these is asked for
     */
    List<IndexedPaper> of(ExportParameters parameters, ListParameters list) {
        LocalDate newest = LocalDate.now(clock).plusDays(1);
        Optional<List<PaperId>> ids = parameters.ids();
        Optional<PaperQuery> query = parameters.query();
        Optional<ListPeriod> period = list.period(newest);
        if (Stream.of(ids, query, period).filter(Optional::isPresent).count() != 1) {
            throw new BadParameterException(
                    "nothing says which papers, or too much: give either ids, or q, or one of date, week and month");
        }
        return ids.map(store::findAll)
                .or(() -> query.map(wanted -> found(wanted, parameters.mostHits())))
                .orElseGet(() -> lists.list(list.read(newest, MOST_OF_A_LIST, MOST_OF_A_LIST))
                        .papers());
    }

    private List<IndexedPaper> found(PaperQuery query, int limit) {
        return search.search(query, limit).hits().stream().map(SearchHit::paper).toList();
    }
}
