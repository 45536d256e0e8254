package dev.broadsheet.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The platform is killed at a random moment of an import, ten times over; sending the file again completes it. */
@Tag("long")
@ExtendWith(RunningPlatform.class)
class KilledAgainAndAgainST {

    private static final int PAPERS = 1_000;
    private static final int LATEST_MILLIS = 4_000;

    @RepeatedTest(10)
    void losesNothingAndDoublesNothing(RepetitionInfo round, Platform platform) throws Exception {
        int month = round.getCurrentRepetition();
        String file = Papers.many("24%02d".formatted(month), PAPERS);
        int moment = new Random().nextInt(LATEST_MILLIS);

        // The connection breaks with the platform, unless the import was faster.
        CompletableFuture<?> cutOff =
                CompletableFuture.runAsync(() -> platform.api().importPapers(file));
        TimeUnit.MILLISECONDS.sleep(moment);
        platform.kill();
        cutOff.exceptionally(expected -> null).get(1, TimeUnit.MINUTES);
        platform.start();
        platform.api().importPapers(file);

        assertThat(platform.awaitAgreement()).as("killed after %d ms", moment).contains("The counts agree.");
        assertThat(platform.api().importPapers(file).path("unchanged").asInt()).isEqualTo(PAPERS);
    }
}
