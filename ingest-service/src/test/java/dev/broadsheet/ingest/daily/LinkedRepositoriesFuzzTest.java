package dev.broadsheet.ingest.daily;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.broadsheet.ingest.reading.Hostile;
import dev.broadsheet.ingest.records.Sound;
import java.io.IOException;
import java.util.stream.Stream;

class LinkedRepositoriesFuzzTest {

    @FuzzTest
    void reads(byte[] document) throws IOException {
        Hostile.<LinkedRepositories>read(document, (in, listener) -> listener.read(LinkedRepositories.read(in)))
                .values()
                .stream()
                .flatMap(found -> Stream.of(found.models(), found.datasets(), found.spaces()))
                .forEach(ids -> assertThat(ids).hasSizeLessThanOrEqualTo(200).allSatisfy(Sound::checkCharacters));
    }
}
