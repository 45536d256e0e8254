package dev.broadsheet.search.feed;

import static java.time.ZoneOffset.UTC;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.contracts.paper.PaperEnriched.Topic;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.IndexedSignals;
import dev.broadsheet.search.tex.ReadableTex;
import dev.broadsheet.search.web.PublicUrl;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A paper in a feed.
 *
 * @param url the paper's page, by which readers know it again
 * @param published when it came into this feed
 * @param tags categories and topics
 * @param teaser the summary, or else how the abstract starts; plain text
 * @param whole the abstract, if the reader wants it; plain text
 */
record FeedEntry(
        String url,
        String title,
        Instant published,
        Instant updated,
        List<String> authors,
        List<String> tags,
        String teaser,
        Optional<String> whole) {

    private static final int TEASER = 400;

    /** A paper that appears when it is submitted. */
    static FeedEntry submitted(IndexedPaper paper, PublicUrl address, boolean full) {
        return entry(paper, paper.publishedAt(), address, full);
    }

    /** A paper that appears when it is put on a daily list. */
    static FeedEntry listed(IndexedPaper paper, PublicUrl address, boolean full) {
        return entry(paper, listing(paper.signals()).orElse(paper.publishedAt()), address, full);
    }

    private static FeedEntry entry(IndexedPaper paper, Instant published, PublicUrl address, boolean full) {
        String text = ReadableTex.of(paper.abstractText());
        return new FeedEntry(
                address.of("/papers/" + paper.id()),
                ReadableTex.of(paper.title()),
                published,
                paper.updatedAt().isAfter(published) ? paper.updatedAt() : published,
                paper.authors().stream().map(Author::name).toList(),
                Stream.concat(
                                paper.categories().stream(),
                                paper.topics().stream().map(Topic::id))
                        .distinct()
                        .toList(),
                paper.optionalSummary().map(Summary::text).map(ReadableTex::of).orElseGet(() -> start(text)),
                full ? Optional.of(text) : Optional.empty());
    }

    private static Optional<Instant> listing(IndexedSignals signals) {
        return Optional.ofNullable(signals.submittedOnDailyAt())
                .or(() -> Optional.ofNullable(signals.listDay())
                        .map(day -> day.atStartOfDay(UTC).toInstant()));
    }

    private static String start(String text) {
        if (text.length() <= TEASER) {
            return text;
        }
        int end = text.lastIndexOf(' ', TEASER);
        int cut = end < TEASER / 2 ? text.offsetByCodePoints(0, TEASER / 2) : end;
        return text.substring(0, cut).strip() + "…";
    }

    /** The text as HTML: what is markup in it is shown, not obeyed. */
    String html() {
        String text = whole.orElse(teaser);
        return "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>";
    }
}
