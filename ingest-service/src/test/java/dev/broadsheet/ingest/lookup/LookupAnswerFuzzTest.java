package dev.broadsheet.ingest.lookup;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.broadsheet.ingest.reading.Hostile;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.Sound;
import java.io.IOException;

class LookupAnswerFuzzTest {

    @FuzzTest
    void reads(byte[] document) throws IOException {
        Hostile.<Found>read(document, LookupAnswer::read).values().forEach(Sound::check);
    }
}
