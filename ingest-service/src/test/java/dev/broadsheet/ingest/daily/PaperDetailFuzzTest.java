package dev.broadsheet.ingest.daily;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.broadsheet.ingest.reading.Hostile;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.Sound;
import java.io.IOException;

class PaperDetailFuzzTest {

    @FuzzTest
    void reads(byte[] document) throws IOException {
        Hostile.<Found>read(document, (in, listener) -> listener.read(PaperDetail.read(in)))
                .values()
                .forEach(Sound::check);
    }
}
