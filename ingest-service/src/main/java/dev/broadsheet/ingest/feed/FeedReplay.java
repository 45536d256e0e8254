package dev.broadsheet.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.ingest.quarantine.Replay;
import dev.broadsheet.ingest.quarantine.Replaying;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.sighting.Sightings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** Reads an announcement once more, in a feed of its own. */
@ApplicationScoped
class FeedReplay implements Replay {

    private static final byte[] BEFORE = "<feed><updated>2000-01-01T00:00:00Z</updated>".getBytes(UTF_8);
    private static final byte[] AFTER = "</feed>".getBytes(UTF_8);

    @Override
    public String source() {
        return Sightings.FEED;
    }

    @Override
    public List<Found> read(byte[] raw) throws IOException {
        Replaying<Announcement> replaying = new Replaying<>();
        AnnouncementFeed.read(Replaying.within(BEFORE, raw, AFTER), replaying);
        return replaying.all().stream().map(Announcement::found).toList();
    }
}
