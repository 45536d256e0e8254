package dev.broadsheet.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows links from the front page reaches everything there is, and nothing that is not there. */
@BrowserStory
class LinksLeadSomewhereST {

    // Of every kind of page and of what hangs on pages, one that the links of the front page lead to.
    private static final List<String> KINDS = List.of(
            "/",
            "/papers/date/\\d{4}-\\d{2}-\\d{2}",
            "/papers/week/\\d{4}-W\\d{2}",
            "/papers/month/\\d{4}-\\d{2}",
            "/papers/trending",
            "/papers",
            "/papers\\?.*q=.*",
            "/papers\\?.*category=.*",
            "/papers/\\d{4}\\.\\d{5}",
            "/papers/\\d{4}\\.\\d{5}\\.md",
            "/papers/\\d{4}\\.\\d{5}/card\\.png",
            "/topics",
            "/topics/.+",
            "/status",
            "/subscriptions.*",
            "/feeds/daily\\.atom",
            "/feeds/search\\.atom\\?.*",
            "/assets/.+\\.css(\\?.*)?",
            "/assets/.+\\.js(\\?.*)?",
            "/opensearch\\.xml");

    @Test
    void fromTheFrontPageOn(ReadingRoom room) {
        Crawl crawl = Crawl.from(room.site(), "/");

        assertThat(crawl.broken()).isEmpty();
        assertThat(KINDS)
                .allSatisfy(kind ->
                        assertThat(matching(crawl.visited(), kind)).as(kind).isNotEmpty());
        assertThat(crawl.visited()).hasSizeGreaterThan(150);
    }

    @Test
    void fromTheSiteMapOn(ReadingRoom room) {
        Crawl crawl = Crawl.from(room.site(), "/sitemap.xml");

        assertThat(crawl.broken()).isEmpty();
        assertThat(matching(crawl.visited(), "/papers/\\d{4}\\.\\d{5}")).hasSizeGreaterThan(15);
    }

    private static List<String> matching(Set<String> paths, String pattern) {
        return Stream.of(paths)
                .flatMap(Set::stream)
                .filter(path -> path.matches(pattern))
                .toList();
    }
}
