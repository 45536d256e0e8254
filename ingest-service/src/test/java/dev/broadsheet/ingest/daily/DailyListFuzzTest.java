package dev.broadsheet.ingest.daily;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.broadsheet.ingest.reading.Hostile;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.Sound;
import java.io.IOException;

class DailyListFuzzTest {

    @FuzzTest
    void reads(byte[] document) throws IOException {
        Hostile.<Found>read(document, DailyList::read).values().forEach(Sound::check);
    }
}
