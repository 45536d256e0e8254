package dev.broadsheet.search.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A feed in JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String page,
        @JsonProperty("feed_url") String self,
        String description,
        String icon,
        String language,
        List<Item> items) {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** An entry. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String html,
            String summary,
            @JsonProperty("date_published") String published,
            @JsonProperty("date_modified") String modified,
            List<Named> authors,
            List<String> tags) {}

    /** An author. */
    record Named(String name) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                VERSION,
                feed.title(),
                feed.page(),
                feed.self(),
                Feed.DESCRIPTION,
                feed.icon(),
                "en",
                feed.entries().stream().map(JsonFeed::item).toList());
    }

    private static Item item(FeedEntry entry) {
        return new Item(
                entry.url(),
                entry.url(),
                entry.title(),
                entry.html(),
                entry.teaser(),
                entry.published().toString(),
                entry.updated().toString(),
                entry.authors().stream().map(Named::new).toList(),
                entry.tags());
    }
}
