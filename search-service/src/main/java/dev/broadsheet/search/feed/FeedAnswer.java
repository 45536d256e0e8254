package dev.broadsheet.search.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.search.web.ContentTag;
import dev.broadsheet.search.web.PublicUrl;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.List;

/** Answers with a feed, and says when its content changed. */
@Singleton
class FeedAnswer {

    private static final String CACHING = "public, max-age=300";

    private final PublicUrl address;
    private final LastChanges changes;
    private final ObjectMapper json;

    FeedAnswer(PublicUrl address, LastChanges changes, ObjectMapper json) {
        this.address = address;
        this.changes = changes;
        this.json = json;
    }

    Response of(FeedSubject subject, List<FeedEntry> entries, FeedParameters parameters) {
        Feed feed = new Feed(
                address.of(subject.id()),
                address.of(subject.address(parameters.format(), parameters.repeated())),
                address.of(subject.page()),
                address.of("/assets/icon.svg"),
                subject.title() + " – " + Feed.NAME,
                entries);
        String text = written(feed, parameters.format());
        ContentTag tag = ContentTag.of(text.getBytes(UTF_8));
        return Response.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, parameters.format().mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.ETAG, tag)
                .lastModified(Date.from(changes.of(feed.self(), tag)))
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }

    private String written(Feed feed, FeedFormat format) {
        return switch (format) {
            case ATOM -> AtomFeed.of(feed);
            case RSS -> RssFeed.of(feed);
            case JSON -> json(JsonFeed.of(feed));
        };
    }

    private String json(JsonFeed feed) {
        try {
            return json.writeValueAsString(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a feed has no JSON form", e);
        }
    }
}
