package dev.broadsheet.search.feed;

import static java.time.ZoneOffset.UTC;

import dev.broadsheet.search.web.XmlDocument;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A feed in RSS.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 */
final class RssFeed {

    // RFC 822 with the year in full, and the day in two digits as readers expect it.
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(UTC);

    private RssFeed() {}

    static String of(Feed feed) {
        StringWriter text = new StringWriter();
        XmlDocument rss = XmlDocument.startedOn(text)
                .start("rss")
                .attribute("version", "2.0")
                .attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .start("channel")
                .element("title", feed.title())
                .element("link", feed.page())
                .element("description", Feed.DESCRIPTION)
                .element("language", "en")
                .element("lastBuildDate", date(feed.updated()));
        rss.start("atom:link")
                .attribute("rel", "self")
                .attribute("type", FeedFormat.RSS.mediaType())
                .attribute("href", feed.self())
                .end();
        feed.entries().forEach(entry -> item(rss, entry));
        rss.end().end().finish();
        return text.toString();
    }

    private static void item(XmlDocument rss, FeedEntry entry) {
        rss.start("item").element("title", entry.title()).element("link", entry.url());
        rss.start("guid").attribute("isPermaLink", "true").text(entry.url()).end();
        rss.element("pubDate", date(entry.published())).element("description", entry.html());
        entry.authors().forEach(name -> rss.element("dc:creator", name));
        entry.tags().forEach(tag -> rss.element("category", tag));
        rss.end();
    }

    private static String date(Instant moment) {
        return DATE.format(moment);
    }
}
