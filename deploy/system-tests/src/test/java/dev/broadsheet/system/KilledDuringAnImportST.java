package dev.broadsheet.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.papers.ImportReport;
import dev.broadsheet.local.settings.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/**
 * Ingest is killed with -9 at a random line of an import, ten times over; the file is sent again and goes on. What then
 * stands in PostgreSQL and in the topics is what an undisturbed import of the same papers came to.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledDuringAnImportST {

    // Some seconds' work, so that the kill comes long before the end.
    private static final int PAPERS = 20_000;
    private static final int LATEST_LINE = PAPERS * 3 / 4;
    private static final String UNDISTURBED_MONTH = "2212";
    private static final Map<String, String> TABLES =
            Map.of(Topics.PAPER_DISCOVERED, "paper", Topics.PAPER_SIGNALS, "paper_signals");

    // Its own: what it leaves to be enriched would keep the other stories waiting.
    private final Platform platform = Platform.in("platform-of-imports");
    private Map<String, String> undisturbed;

    @BeforeAll
    void importUndisturbed() throws IOException {
        // What is looked at is what ingest publishes, and nobody waits for enrichment.
        platform.set("BROADSHEET_BULK_HELD_BACK", "false");
        platform.set("BROADSHEET_IMPORT_PROGRESS_INTERVAL", "20ms");
        platform.start();
        assertThat(platform.send(file(UNDISTURBED_MONTH), report -> {}).accepted())
                .isEqualTo(PAPERS);
        undisturbed = platform.ingestDatabase().contents(UNDISTURBED_MONTH);
        assertThat(undisturbed).hasSize(PAPERS);
    }

    @BeforeEach
    void start() {
        platform.startIfDown();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @RepeatedTest(10)
    void comesToWhatAnUndisturbedImportComesTo(RepetitionInfo round) throws Exception {
        String month = "23%02d".formatted(round.getCurrentRepetition());
        Path file = file(month);
        int line = new Random().nextInt(1, LATEST_LINE);

        long killedAt = killAt(line, file);
        platform.start();
        ImportReport resumed = platform.send(file, report -> {});

        assertThat(killedAt).isBetween((long) line, PAPERS - 1L);
        assertThat(resumed.read()).isEqualTo(PAPERS);
        assertThat(resumed.unchanged()).isZero();
        assertThat(resumed.resumed() + resumed.accepted())
                .as("killed at line %d", killedAt)
                .isEqualTo(PAPERS);
        assertThat(differing(platform.ingestDatabase().contents(month)))
                .as("papers that differ from an undisturbed import, killed at line %d", killedAt)
                .isEmpty();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> platform.ingestDatabase().hasPublishedEverything());
        TABLES.forEach((topic, table) -> assertPublished(topic, table, month));
    }

    /** @return how many lines had been read, as the platform said last */
    private long killAt(int line, Path file) {
        AtomicLong killedAt = new AtomicLong();
        assertThatThrownBy(() -> platform.send(file, report -> {
                    if (report.read() >= line && killedAt.compareAndSet(0, report.read())) {
                        platform.kill("ingest");
                    }
                }))
                .isInstanceOf(LaunchException.class);
        return killedAt.get();
    }

    private List<String> differing(Map<String, String> contents) {
        assertThat(contents.keySet()).isEqualTo(undisturbed.keySet());
        return contents.entrySet().stream()
                .filter(paper -> !paper.getValue().equals(undisturbed.get(paper.getKey())))
                .map(paper -> paper.getValue() + "\ninstead of\n" + undisturbed.get(paper.getKey()))
                .limit(3)
                .toList();
    }

    private void assertPublished(String topic, String table, String month) {
        Map<String, String> records = platform.ingestDatabase().records(table, month);
        Map<String, List<ConsumerRecord<String, byte[]>>> published =
                platform.broker().records(topic, month + ".").stream().collect(groupingBy(ConsumerRecord::key));
        assertThat(published.keySet()).isEqualTo(records.keySet());
        published.forEach((id, events) -> {
            assertThat(new String(events.getLast().value(), UTF_8))
                    .as("the newest event of %s", id)
                    .isEqualTo(records.get(id));
            assertThat(events.stream()
                            .map(event -> CloudEvent.of(event.headers()).id())
                            .distinct())
                    .as("the ids of the event of %s, however often it came", id)
                    .hasSize(1);
        });
    }

    private static Path file(String month) throws IOException {
        return Files.writeString(Path.of("target", "papers-" + month + ".ndjson"), Papers.many(month, PAPERS));
    }
}
