package dev.broadsheet.search.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeedWritingTest {

    private static final Instant PUBLISHED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant UPDATED = Instant.parse("2026-03-04T10:30:00Z");
    private static final String HOSTILE = "a < b & \"c\" <script>alert(1)</script> ]]> \u0000\u000b\ufffe\ud800 é 王 😀";

    @Test
    void isReadAsAtomByALibrary() throws FeedException {
        SyndFeed read = read(AtomFeed.of(feed("Title", "Short.", Optional.empty())));

        assertThat(read.getFeedType()).isEqualTo("atom_1.0");
        assertThat(read.getUri()).isEqualTo("https://papers.example/feeds/daily.atom");
        assertThat(read.getPublishedDate()).isEqualTo(UPDATED);
        assertThat(read.getLinks())
                .extracting(link -> link.getRel() + " " + link.getHref())
                .containsExactlyInAnyOrder(
                        "self https://papers.example/feeds/daily.atom", "alternate https://papers.example/");
        SyndEntry entry = read.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("https://papers.example/papers/2602.00001");
        assertThat(entry.getPublishedDate()).isEqualTo(PUBLISHED);
        assertThat(entry.getUpdatedDate()).isEqualTo(UPDATED);
        assertThat(entry.getAuthors()).extracting(SyndPerson::getName).containsExactly("Ada Lovelace", "Zoë Müller");
        assertThat(entry.getCategories()).extracting(SyndCategory::getName).containsExactly("cs.CL", "language/agents");
        assertThat(entry.getDescription().getValue()).isEqualTo("<p>Short.</p>");
    }

    @Test
    void isReadAsRssByALibrary() throws FeedException {
        SyndFeed read = read(RssFeed.of(feed("Title", "Short.", Optional.empty())));

        assertThat(read.getFeedType()).isEqualTo("rss_2.0");
        assertThat(read.getLink()).isEqualTo("https://papers.example/");
        SyndEntry entry = read.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("https://papers.example/papers/2602.00001");
        assertThat(entry.getLink()).isEqualTo("https://papers.example/papers/2602.00001");
        assertThat(entry.getPublishedDate()).isEqualTo(PUBLISHED);
        assertThat(((DCModule) entry.getModule(DCModule.URI)).getCreators())
                .containsExactly("Ada Lovelace", "Zoë Müller");
        assertThat(entry.getDescription().getValue()).isEqualTo("<p>Short.</p>");
    }

    @Test
    void hasTheWholeAbstractAsContentAndTheSummaryBesideIt() throws FeedException {
        SyndEntry entry = read(AtomFeed.of(feed("Title", "Short.", Optional.of("All of it."))))
                .getEntries()
                .getFirst();

        assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
        assertThat(entry.getContents().getFirst().getValue()).isEqualTo("<p>All of it.</p>");
        assertThat(entry.getDescription().getValue()).isEqualTo("Short.");
    }

    @Test
    void hasADateWithoutEntries() throws FeedException {
        Feed empty = new Feed("https://a.example/f", "https://a.example/f", "https://a.example/", "i", "T", List.of());

        assertThat(read(AtomFeed.of(empty)).getPublishedDate()).isEqualTo(Instant.EPOCH);
        assertThat(read(RssFeed.of(empty)).getEntries()).isEmpty();
    }

    @Test
    void showsMarkupAsTextAndLeavesOutWhatXmlCannotHave() throws FeedException {
        Feed feed = feed(HOSTILE, HOSTILE, Optional.empty());

        for (String written : List.of(AtomFeed.of(feed), RssFeed.of(feed))) {
            SyndEntry entry = read(written).getEntries().getFirst();
            assertThat(entry.getTitle()).startsWith("a < b & \"c\" <script>").endsWith("é 王 😀");
            assertThat(entry.getDescription().getValue())
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>");
        }
    }

    @Property(tries = 200)
    void isReadWhateverAPaperSays(@ForAll String text) throws FeedException {
        Feed feed = feed("x" + text, text, Optional.of(text));

        assertThat(read(AtomFeed.of(feed)).getEntries()).hasSize(1);
        assertThat(read(RssFeed.of(feed)).getEntries()).hasSize(1);
    }

    private static Feed feed(String title, String teaser, Optional<String> whole) {
        FeedEntry entry = new FeedEntry(
                "https://papers.example/papers/2602.00001",
                title,
                PUBLISHED,
                UPDATED,
                List.of("Ada Lovelace", "Zoë Müller"),
                List.of("cs.CL", "language/agents"),
                teaser,
                whole);
        return new Feed(
                "https://papers.example/feeds/daily.atom",
                "https://papers.example/feeds/daily.atom",
                "https://papers.example/",
                "https://papers.example/assets/icon.svg",
                "Daily papers",
                List.of(entry));
    }

    private static SyndFeed read(String xml) throws FeedException {
        return new SyndFeedInput().build(new StringReader(xml));
    }
}
