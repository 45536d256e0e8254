package dev.broadsheet.ingest.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import dev.broadsheet.ingest.arxiv.ArxivConfig;
import dev.broadsheet.ingest.source.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-04-13T10:00:00Z,           , 2026-04-14, submitted before the deadline",
        "2026-04-13T10:00:00Z, 2026-04-17, 2026-04-17, held back for some days",
        "2026-04-14T04:00:00Z,           , 2026-04-14, midnight in New York",
        "2026-04-14T00:00:00Z,           , 2026-04-14, midnight in UTC",
    })
    void standsUnderTheDayOfItsAnnouncement(Instant publishedAt, LocalDate announced, LocalDate day, String why) {
        Candidate paper = new Candidate(new PaperId("2604.00001"), publishedAt, Optional.ofNullable(announced));
        AnnouncementCalendar calendar = new AnnouncementCalendar(Settings.of(ArxivConfig.class, Map.of()));

        assertThat(paper.day(calendar)).as(why).isEqualTo(day);
    }
}
