package dev.broadsheet.system;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** Ingest is killed with -9 at a random moment of an import, ten times over; the file is sent again and goes on. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledDuringAnImportST {

    private static final int PAPERS = 3_000;
    private static final int LATEST_MILLIS = 2_500;

    // Its own: what it leaves to be enriched would keep the other stories waiting.
    private final Platform platform = Platform.in("platform-of-imports");

    @BeforeAll
    void start() {
        // What is looked at is what ingest publishes, and nobody waits for enrichment.
        platform.set("BROADSHEET_BULK_HELD_BACK", "false");
        platform.start();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @RepeatedTest(10)
    void comesToWhatAnUndisturbedImportComesTo(RepetitionInfo round) throws Exception {
        String month = "23%02d".formatted(round.getCurrentRepetition());
        String file = Papers.many(month, PAPERS);
        String key = "?key=file-" + month;
        int moment = new Random().nextInt(LATEST_MILLIS);

        CompletableFuture<?> cutOff =
                CompletableFuture.runAsync(() -> platform.api().importPapers(file, key));
        TimeUnit.MILLISECONDS.sleep(moment);
        platform.kill("ingest");
        cutOff.exceptionally(expected -> null).get(1, TimeUnit.MINUTES);
        platform.start();
        JsonNode resumed = platform.api().importPapers(file, key);

        assertThat(resumed.path("read").asInt()).isEqualTo(PAPERS);
        assertThat(resumed.path("resumed").asInt()
                        + resumed.path("accepted").asInt()
                        + resumed.path("unchanged").asInt())
                .as("killed after %d ms", moment)
                .isEqualTo(PAPERS);
        await().atMost(Duration.ofMinutes(1)).until(() -> published(month).size() == PAPERS);
        published(month).forEach((id, events) -> {
            PaperDiscovered newest = EventJson.read(events.getLast().value(), PaperDiscovered.class);
            assertThat(newest.title()).isEqualTo(title(id));
            assertThat(events.stream()
                            .map(event -> CloudEvent.of(event.headers()).id())
                            .distinct())
                    .as("events of %s, killed after %d ms", id, moment)
                    .hasSize(1);
        });
    }

    private static String title(String id) {
        return "On the number%d of Things".formatted(Integer.parseInt(id.substring(5)) - 10_000);
    }

    private Map<String, List<ConsumerRecord<String, byte[]>>> published(String month) {
        return platform.records(Topics.PAPER_DISCOVERED).stream()
                .filter(event -> event.key().startsWith(month))
                .collect(groupingBy(ConsumerRecord::key));
    }
}
