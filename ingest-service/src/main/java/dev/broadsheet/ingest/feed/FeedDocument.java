package dev.broadsheet.ingest.feed;

import dev.broadsheet.ingest.reading.ReadingLimits;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.XmlPart;
import dev.broadsheet.ingest.reading.XmlParts;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** One feed while it is read. */
final class FeedDocument {

    private static final Set<String> ROOTS = Set.of("rss", "feed");
    private static final Set<String> CONTAINERS = Set.of("rss", "channel", "feed");

    private final XmlParts parts;
    private final ReadingListener<Announcement> listener;
    private Optional<Instant> builtAt = Optional.empty();
    private Optional<LocalDate> ownDay = Optional.empty();
    private Optional<LocalDate> latest = Optional.empty();
    private int entries;

    FeedDocument(InputStream in, ReadingLimits limits, ReadingListener<Announcement> listener) throws IOException {
        this.parts = XmlParts.of(in, limits, CONTAINERS);
        this.listener = listener;
    }

    AnnouncementFeed read() throws IOException {
        String root = parts.root();
        if (!ROOTS.contains(root)) {
            throw parts.unreadable("the root element is <" + root + ">, neither <rss> nor <feed>");
        }
        for (Optional<XmlPart> part = parts.next(); part.isPresent(); part = parts.next()) {
            on(part.get());
        }
        Instant built = builtAt.orElseThrow(() -> parts.unreadable("the feed does not say when it was built"));
        return new AnnouncementFeed(built, latest.or(() -> ownDay).orElseGet(() -> FeedDates.day(built)), entries);
    }

    private void on(XmlPart part) throws IOException {
        String text = part.element().text();
        switch (part.element().name()) {
            case "updated", "lastBuildDate" -> builtAt = Optional.of(instant(text));
            case "pubDate" -> ownDay = Optional.of(FeedDates.day(instant(text)));
            case "entry", "item" -> entry(part);
            default -> {
                // What the feed says of itself to feed readers.
            }
        }
    }

    private void entry(XmlPart part) throws IOException {
        entries++;
        String id =
                part.element().text("id").or(() -> part.element().text("guid")).orElse("without an id");
        listener.attempt(
                "entry " + entries + ", " + id.substring(0, Math.min(id.length(), 100)),
                () -> announcement(part),
                () -> part.element().written());
    }

    private Announcement announcement(XmlPart part) {
        Announcement announcement = EntryReading.of(part.whole());
        latest = Optional.of(
                latest.filter(before -> before.isAfter(announcement.day())).orElse(announcement.day()));
        return announcement;
    }

    private Instant instant(String text) throws IOException {
        try {
            return FeedDates.instant(text);
        } catch (DateTimeException e) {
            throw parts.unreadable("a date of the feed cannot be read: " + e.getMessage());
        }
    }
}
