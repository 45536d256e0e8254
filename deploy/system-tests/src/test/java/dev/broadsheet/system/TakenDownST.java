package dev.broadsheet.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator takes a paper down, and it is gone everywhere; then it is put back, and is everywhere it was. */
@ExtendWith(RunningPlatform.class)
class TakenDownST {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ID = "2509.00001";
    private static final String WORD = "effulgence";
    // No other story's day: the newest edition is another's.
    private static final LocalDate DAY = LocalDate.parse("2025-09-02");

    @Test
    void isGoneEverywhereUntilItIsPutBack(Platform platform) {
        Api api = platform.api();
        api.importPapers(Papers.listed(ID, WORD, DAY, 4));
        await().atMost(PATIENCE).untilAsserted(() -> assertEverywhere(api));

        assertThat(api.takeDown(ID)).isEqualTo(204);
        await().atMost(PATIENCE).untilAsserted(() -> assertNowhere(api));
        assertThat(api.takeDown(ID)).isEqualTo(404);
        // Whoever sends it again does not bring it back.
        api.importPapers(Papers.listed(ID, WORD, DAY, 5));
        assertThat(platform.awaitAgreement()).contains("The counts agree.");
        assertNowhere(api);

        assertThat(api.putBack(ID)).isEqualTo(204);
        await().atMost(PATIENCE).untilAsserted(() -> assertEverywhere(api));
    }

    private static void assertEverywhere(Api api) {
        assertThat(api.idsFoundBy(WORD)).contains(ID);
        assertThat(api.get("/api/papers/" + ID).path("title").asText()).contains(WORD);
        assertThat(api.page("/papers/" + ID)).contains("On the " + WORD + " of Things");
        assertThat(api.page("/papers/date/" + DAY)).contains("On the " + WORD + " of Things");
        assertThat(api.get("/api/daily_papers?date=" + DAY).toString()).contains(ID);
    }

    private static void assertNowhere(Api api) {
        assertThat(api.idsFoundBy(WORD)).doesNotContain(ID);
        assertThat(api.status("/api/papers/" + ID)).isEqualTo(404);
        assertThat(api.status("/papers/" + ID)).isEqualTo(404);
        assertThat(api.page("/papers/date/" + DAY)).doesNotContain(WORD);
        assertThat(api.get("/api/daily_papers?date=" + DAY).toString()).doesNotContain(ID);
    }
}
