package dev.broadsheet.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void standInTheDocumentWithTheirSettings() throws IOException {
        String document = Files.readString(Path.of("../docs/topics.md"));

        for (TopicSpec topic : Topics.all("g1")) {
            String row = document.lines()
                    .filter(line -> line.startsWith("| `" + topic.name() + "`"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(topic.name() + " has no row in docs/topics.md"));
            assertThat(row)
                    .contains("| " + topic.partitions() + " |", topic.settings().get("cleanup.policy"));
        }
    }

    @Test
    void standInTheAsyncApiDocument() throws IOException {
        String document = Files.readString(Path.of("src/main/resources/asyncapi.yaml"));

        assertThat(document)
                .contains(List.of(
                        "address: " + Topics.PAPER_DISCOVERED,
                        "address: " + Topics.PAPER_SIGNALS,
                        "address: " + Topics.paperEnriched("{generation}"),
                        "address: " + Topics.EMAIL_REQUESTED));
    }

    @Test
    void giveEveryConsumerItsDeadLetters() {
        List<String> names = Topics.all("g1").stream().map(TopicSpec::name).toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("broadsheet.paper.enriched.v1.g1.search.dlq", "broadsheet.paper.discovered.v1.enrich.dlq");
    }

    @Test
    void giveEveryConsumerRetriesThatTakesThem() {
        List<String> names = Topics.all("g1").stream().map(TopicSpec::name).toList();

        assertThat(names.stream().filter(name -> name.endsWith(".retry")))
                .containsExactlyInAnyOrderElementsOf(names.stream()
                        .filter(name -> name.endsWith(".dlq") && !name.endsWith(".enrich.dlq"))
                        .map(name -> name.replaceFirst("dlq$", "retry"))
                        .toList());
        assertThat(Topics.hasRetries("enrich")).isFalse();
        assertThat(Topics.source("broadsheet.email.requested.v1.notify.retry", "notify"))
                .isEqualTo(Topics.EMAIL_REQUESTED);
    }
}
