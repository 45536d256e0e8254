package dev.broadsheet.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same file imported twice sends nothing twice. */
@ExtendWith(RunningPlatform.class)
class SameFileTwiceST {

    private static final int PAPERS = 60;

    @Test
    void changesNothingAndSendsNothing(Platform platform) {
        String file = Papers.many("2503", PAPERS);
        JsonNode first = platform.api().importPapers(file);
        String before = platform.awaitAgreement();
        long records = platform.broker().recordsInTopics();

        JsonNode again = platform.api().importPapers(file);

        assertThat(first.path("accepted").asInt()).isEqualTo(PAPERS);
        assertThat(again.path("accepted").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(PAPERS);
        assertThat(platform.awaitAgreement()).isEqualTo(before);
        assertThat(platform.broker().recordsInTopics()).isEqualTo(records);
    }
}
