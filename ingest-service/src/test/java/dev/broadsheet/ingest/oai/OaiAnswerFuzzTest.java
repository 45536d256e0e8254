package dev.broadsheet.ingest.oai;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.broadsheet.ingest.reading.Hostile;
import dev.broadsheet.ingest.records.Sound;
import java.io.IOException;

class OaiAnswerFuzzTest {

    @FuzzTest
    void reads(byte[] document) throws IOException {
        Hostile.<OaiRecord>read(document, OaiAnswer::readFile)
                .values()
                .forEach(record -> record.found().ifPresent(Sound::check));
    }
}
