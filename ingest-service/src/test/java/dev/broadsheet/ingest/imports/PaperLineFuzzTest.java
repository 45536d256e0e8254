package dev.broadsheet.ingest.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.broadsheet.ingest.reading.Told;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.Sound;
import java.io.IOException;

class PaperLineFuzzTest {

    @FuzzTest
    void reads(byte[] bytes) throws IOException {
        Told<Found> told = new Told<>();
        String line = new String(bytes, UTF_8);

        PaperLine.read(new BoundedLines.Line(1, bytes, false), told);

        assertThat(told.values().size() + told.unreadable().size()).isEqualTo(line.isBlank() ? 0 : 1);
        told.values().forEach(Sound::check);
        assertThat(told.unreadable())
                .allSatisfy(record -> assertThat(record.cause()).isNotBlank());
    }
}
