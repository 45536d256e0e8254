package dev.broadsheet.ingest.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.broadsheet.ingest.reading.Hostile;
import dev.broadsheet.ingest.records.Sound;
import java.io.IOException;

class AnnouncementFeedFuzzTest {

    @FuzzTest
    void reads(byte[] document) throws IOException {
        Hostile.<Announcement>read(document, AnnouncementFeed::read)
                .values()
                .forEach(announcement -> Sound.check(announcement.found()));
    }
}
