package dev.broadsheet.local.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.contracts.paper.PaperId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SamplePapersTest {

    private static List<JsonNode> papers;

    @BeforeAll
    static void read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (PaperFile file = PaperFile.samples();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file.content(), StandardCharsets.UTF_8))) {
            papers = lines.lines()
                    .map(line -> {
                        try {
                            return json.readTree(line);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void areRealPapersEachOnce() {
        assertThat(SamplePapers.ids())
                .hasSizeGreaterThanOrEqualTo(60)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(PaperId.parse(id).value()).isEqualTo(id))
                .contains("2407.21783", "2601.15621")
                .anyMatch(id -> id.contains("/"));
    }

    @Test
    void areListedOnSeveralDaysOfSeveralWeeks() {
        List<LocalDate> days = papers.stream()
                .map(paper -> paper.at("/signals/listDay").asText())
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();

        assertThat(days.stream().distinct()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(days.stream()
                        .map(day ->
                                day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(days.stream().filter(LocalDate.parse("2025-10-29")::equals)).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void haveATitleAnAbstractAndAuthors() {
        assertThat(papers).allSatisfy(paper -> {
            assertThat(paper.path("title").asText()).isNotBlank();
            assertThat(paper.path("abstract").asText()).isNotBlank();
            assertThat(paper.path("authors")).isNotEmpty();
        });
    }
}
