package dev.broadsheet.local.launch;

import dev.broadsheet.local.bench.FullDays;
import dev.broadsheet.local.bench.MultipliedPapers;
import dev.broadsheet.local.bench.TitleQueries;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A kind of page whose speed is measured.
 *
 * @param address of the page that is read as the nth
 */
record MeasuredPage(String name, IntFunction<URI> address) {

    private static final int WEEKS = 50;
    // A prime, so that papers of all days come.
    private static final int STRIDE = 997;
    // More than are made; no two are the same.
    private static final int SEARCHES = 1_000;
    private static final int TITLES = 8_000;

    /** @param many papers that the service has */
    static List<MeasuredPage> all(String service, MultipliedPapers papers, int many) {
        Iterator<URI> searches = new TitleQueries(
                        service,
                        IntStream.range(0, Math.min(many, TITLES))
                                .mapToObj(papers::text)
                                .toList())
                .pages(SEARCHES)
                .iterator();
        return List.of(
                new MeasuredPage("front page", nth -> URI.create(service + "/")),
                new MeasuredPage("week", nth -> URI.create(service + "/papers/week/" + week(nth % WEEKS))),
                new MeasuredPage(
                        "paper", nth -> URI.create(service + "/papers/" + MultipliedPapers.id(nth * STRIDE % many))),
                new MeasuredPage("search", nth -> searches.next()),
                new MeasuredPage("topics", nth -> URI.create(service + "/topics")));
    }

    private static String week(int weeksAgo) {
        LocalDate day = FullDays.NEWEST.minusWeeks(weeksAgo);
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
