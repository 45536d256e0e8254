package dev.broadsheet.search.page;

import dev.broadsheet.search.daily.DailyLists;
import dev.broadsheet.search.daily.ListPage;
import dev.broadsheet.search.daily.ListPeriod;
import dev.broadsheet.search.daily.ListRequest;
import dev.broadsheet.search.page.EditionPage.DayLink;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Lays out the page of a list day. */
@Singleton
class EditionLayout {

    // More than any day has; a day is read whole.
    private static final int MOST_PAPERS = 200;

    private final DailyLists lists;

    EditionLayout(DailyLists lists) {
        this.lists = lists;
    }

    /** The page of a list day. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance edition(EditionPage edition);
    }

    TemplateInstance of(LocalDate day) {
        ListPage page = lists.list(ListRequest.ofDay(new ListPeriod.Day(day), MOST_PAPERS));
        List<PaperCard> cards = page.papers().stream().map(PaperCard::of).toList();
        return Templates.edition(new EditionPage(
                Words.weekday(day),
                Words.count(page.total(), "paper"),
                cards,
                lists.dayBefore(day).map(EditionLayout::link).orElse(null),
                lists.dayAfter(day).map(EditionLayout::link).orElse(null)));
    }

    private static DayLink link(LocalDate day) {
        return new DayLink("/papers/date/" + day, Words.shortDay(day));
    }
}
