package dev.broadsheet.search.page;

import dev.broadsheet.search.daily.DailyLists;
import dev.broadsheet.search.daily.DailyLists.Neighbours;
import dev.broadsheet.search.daily.ListPage;
import dev.broadsheet.search.daily.ListPeriod;
import dev.broadsheet.search.daily.ListRequest;
import dev.broadsheet.search.daily.ListRequest.Order;
import dev.broadsheet.search.page.EditionPage.View;
import dev.broadsheet.search.web.Parameters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays out the pages of the lists. */
@Singleton
class EditionLayout {

    static final String TRENDING = "/papers/trending";

    // What one reads in a sitting, and what comes over a slow line at once.
    private static final int ON_A_PAGE = 60;

    private final DailyLists lists;

    EditionLayout(DailyLists lists) {
        this.lists = lists;
    }

    /** The page of a list. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance edition(EditionPage edition);
    }

    /** The newest day, at the root. */
    TemplateInstance newest(LocalDate day, int page) {
        return of("today", "/", "/feeds/daily.atom", new ListPeriod.Day(day), page);
    }

    TemplateInstance of(ListPeriod period, int page) {
        return of("", PeriodWords.href(period), feed(period), period, page);
    }

    TemplateInstance trending(int page) {
        ListPage papers = read(Optional.empty(), Order.TRENDING, page);
        return Templates.edition(new EditionPage(
                "trending",
                "Trending papers",
                "What readers value now",
                null,
                size(papers, page),
                Paging.href(TRENDING, page),
                "/feeds/trending.atom",
                cards(papers),
                null,
                null,
                null,
                lists.newestDay().map(day -> views(day, null)).orElse(List.of()),
                Paging.of(TRENDING, page, papers)));
    }

    private TemplateInstance of(String section, String path, String feed, ListPeriod period, int page) {
        ListPage papers = read(Optional.of(period), Order.PUBLISHED, page);
        Neighbours neighbours = lists.around(period);
        return Templates.edition(new EditionPage(
                section,
                PeriodWords.name(period),
                PeriodWords.headline(period),
                period.toString(),
                size(papers, page),
                Paging.href(path, page),
                feed,
                cards(papers),
                PeriodWords.others(period),
                neighbours
                        .before()
                        .map(period::around)
                        .map(earlier -> Neighbour.before(period, earlier))
                        .orElse(null),
                neighbours
                        .after()
                        .map(period::around)
                        .map(later -> Neighbour.after(period, later))
                        .orElse(null),
                views(within(period, papers), period),
                Paging.of(path, page, papers)));
    }

    private ListPage read(Optional<ListPeriod> period, Order order, int page) {
        ListPage papers = lists.list(new ListRequest(period, Optional.empty(), order, page, ON_A_PAGE));
        if (page > 0 && papers.papers().isEmpty()) {
            throw Parameters.refusal(
                    "p",
                    Integer.toString(page + 1),
                    "the list ends before, with " + Words.count(papers.total(), "paper"));
        }
        return papers;
    }

    private static List<PaperCard> cards(ListPage papers) {
        return papers.papers().stream().map(PaperCard::of).toList();
    }

    private static String size(ListPage papers, int page) {
        String all = Words.count(papers.total(), "paper");
        int first = page * ON_A_PAGE + 1;
        return papers.total() > ON_A_PAGE
                ? first + " to " + (first + papers.papers().size() - 1) + " of " + all
                : all;
    }

    private static String feed(ListPeriod period) {
        return switch (period) {
            case ListPeriod.Day day -> "/feeds/daily.atom?date=" + day;
            case ListPeriod.Week week -> "/feeds/week.atom?week=" + week;
            case ListPeriod.Month month -> "/feeds/month.atom?month=" + month;
        };
    }

    // The day whose week and month are meant: of a longer list, that of its best paper.
    private static LocalDate within(ListPeriod period, ListPage papers) {
        return papers.papers().stream()
                .findFirst()
                .map(paper -> paper.signals().listDay())
                .orElse(period.first());
    }

    private static List<View> views(LocalDate day, ListPeriod shown) {
        List<ListPeriod> periods =
                List.of(new ListPeriod.Day(day), ListPeriod.Week.of(day), new ListPeriod.Month(YearMonth.from(day)));
        return Stream.concat(
                        periods.stream()
                                .map(period -> new View(
                                        PeriodWords.href(period), PeriodWords.view(period), period.equals(shown))),
                        Stream.of(new View(TRENDING, "Trending", shown == null)))
                .toList();
    }
}
