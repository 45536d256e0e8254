package dev.broadsheet.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The platform is stopped and started, or dies and is started, and nothing that it accepted is lost. */
@ExtendWith(RunningPlatform.class)
class StopAndStartST {

    private static final LocalDate DAY = LocalDate.parse("2025-02-03");

    @Test
    void losesNothingWhenItIsStopped(Platform platform) {
        platform.api().importPapers(Papers.listed("2502.00001", "quintessence", DAY, 1));
        platform.awaitAgreement();
        platform.api().subscribe("reader.two@example.org");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> platform.api().mailsTo("reader.two@example.org").size() == 1);
        String before = platform.counts();

        platform.stop();
        platform.start();

        assertThat(platform.awaitAgreement()).isEqualTo(before);
        assertThat(platform.api().idsFoundBy("quintessence")).contains("2502.00001");
        assertThat(platform.api().mailsTo("reader.two@example.org")).hasSize(1);
    }

    // Takes minutes on a small machine: leases and sessions of the dead have to run out.
    @Tag("long")
    @Test
    void losesNothingWhenItDiesWithPapersOnTheirWay(Platform platform) {
        int accepted = platform.api()
                .importPapers(Papers.many("2501", 100))
                .path("accepted")
                .asInt();

        platform.kill();
        platform.start();

        assertThat(accepted).isEqualTo(100);
        assertThat(platform.awaitAgreement()).contains("The counts agree.");
        assertThat(platform.api().get("/api/papers/2501.10099").path("title").asText())
                .isEqualTo("On the number99 of Things");
    }
}
