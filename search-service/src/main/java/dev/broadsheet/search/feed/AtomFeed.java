package dev.broadsheet.search.feed;

import dev.broadsheet.search.web.XmlDocument;
import java.io.StringWriter;

/**
 * A feed in Atom.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomFeed {

    private static final String HTML = "html";

    private AtomFeed() {}

    static String of(Feed feed) {
        StringWriter text = new StringWriter();
        XmlDocument atom = XmlDocument.startedOn(text)
                .start("feed")
                .attribute("xmlns", "http://www.w3.org/2005/Atom")
                .attribute("xml:lang", "en")
                .element("id", feed.id())
                .element("title", feed.title())
                .element("subtitle", Feed.DESCRIPTION)
                .element("updated", feed.updated().toString());
        link(atom, "self", FeedFormat.ATOM.mediaType(), feed.self());
        link(atom, "alternate", "text/html", feed.page());
        atom.element("icon", feed.icon());
        // Stands for the authors of entries that name none.
        author(atom, Feed.NAME);
        feed.entries().forEach(entry -> entry(atom, entry));
        atom.end().finish();
        return text.toString();
    }

    private static void entry(XmlDocument atom, FeedEntry entry) {
        atom.start("entry").element("id", entry.url()).element("title", entry.title());
        link(atom, "alternate", "text/html", entry.url());
        atom.element("published", entry.published().toString())
                .element("updated", entry.updated().toString());
        entry.authors().forEach(name -> author(atom, name));
        entry.tags()
                .forEach(tag -> atom.start("category").attribute("term", tag).end());
        if (entry.whole().isPresent()) {
            atom.element("summary", entry.teaser());
            atom.start("content").attribute("type", HTML).text(entry.html()).end();
        } else {
            atom.start("summary").attribute("type", HTML).text(entry.html()).end();
        }
        atom.end();
    }

    private static void author(XmlDocument atom, String name) {
        atom.start("author").element("name", name).end();
    }

    private static void link(XmlDocument atom, String relation, String type, String href) {
        atom.start("link")
                .attribute("rel", relation)
                .attribute("type", type)
                .attribute("href", href)
                .end();
    }
}
