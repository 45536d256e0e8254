package dev.broadsheet.system;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.system.Api.Read;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OpenSearch stands still for three minutes, while readers read and papers come. */
@Tag("long")
@ExtendWith(RunningPlatform.class)
class StoreStandsStillST {

    private static final int MINUTES = 3;
    private static final int PER_SECOND = 20;
    private static final int PAPERS = 300;
    // Of search-service, and what a busy machine may need beside.
    private static final Duration DEADLINE = Duration.ofSeconds(4);

    @Test
    void answersEveryReaderInTimeAndIndexesEverythingAfterwards(Platform platform) {
        platform.api().importPapers(Papers.listed("2504.00001", "steadfastness", LocalDate.parse("2025-04-01"), 1));
        platform.awaitAgreement();
        platform.api().page("/api/papers/2504.00001");
        long search = platform.pid("search");

        platform.suspend("opensearch");
        platform.api().importPapers(Papers.many("2505", PAPERS));
        List<Read> reads = read(platform);
        platform.resume("opensearch");

        assertThat(reads).allMatch(read -> read.tookAtMost(DEADLINE)).allMatch(StoreStandsStillST::isGood);
        assertThat(reads)
                .filteredOn(read -> read.path().equals("/api/papers/2504.00001"))
                .allMatch(read -> read.status() == 200);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> platform.api().status("/api/papers/2505.%05d".formatted(10_000 + PAPERS - 1)) == 200);
        assertThat(platform.awaitAgreement()).contains("The counts agree.");
        assertThat(platform.pid("search")).isEqualTo(search);
    }

    private static boolean isGood(Read read) {
        return read.status() == 200 || (read.status() == 503 && read.retryAfter());
    }

    /** At a steady rate, whether the reads before were answered or not. */
    private static List<Read> read(Platform platform) {
        List<String> paths =
                List.of("/api/papers/2504.00001", "/", "/api/daily_papers", "/api/papers/search?q=steadfastness");
        try (ScheduledExecutorService readers = Executors.newScheduledThreadPool(100)) {
            List<ScheduledFuture<Read>> reads = IntStream.range(0, MINUTES * 60 * PER_SECOND)
                    .mapToObj(number -> readers.schedule(
                            () -> platform.api().read(paths.get(number % paths.size())),
                            number * 1_000L / PER_SECOND,
                            MILLISECONDS))
                    .toList();
            return reads.stream().map(StoreStandsStillST::answer).toList();
        }
    }

    private static Read answer(ScheduledFuture<Read> read) {
        try {
            return read.get();
        } catch (Exception e) {
            throw new AssertionError("a reader got no answer", e);
        }
    }
}
