package dev.broadsheet.ingest.feed;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import dev.broadsheet.ingest.reading.ReadingLimits;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What an announcement feed (RSS 2.0 or Atom) says beside its entries.
 *
 * @param builtAt when arXiv wrote the feed
 * @param day the announcement's day, US Eastern: the latest of its entries', or the feed's own where it has none
 * @param entries how many there are, unreadable ones included; 0 at weekends and on holidays
 */
public record AnnouncementFeed(Instant builtAt, LocalDate day, int entries) {

    public AnnouncementFeed {
        requirePresent(builtAt, "builtAt");
        requirePresent(day, "day");
    }

    /** @throws UnreadableDocumentException if the document ends early or is something else */
    public static AnnouncementFeed read(InputStream in, ReadingListener<Announcement> listener) throws IOException {
        return read(in, ReadingLimits.DEFAULT, listener);
    }

    static AnnouncementFeed read(InputStream in, ReadingLimits limits, ReadingListener<Announcement> listener)
            throws IOException {
        return new FeedDocument(in, limits, listener).read();
    }
}
