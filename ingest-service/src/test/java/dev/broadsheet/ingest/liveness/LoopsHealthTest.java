package dev.broadsheet.ingest.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class LoopsHealthTest {

    @Test
    void isUpWhileAllLoopsRun() {
        assertThat(health(List.of(), List.of()).getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void isDownOnceALoopHasDiedAndNamesIt() {
        HealthCheckResponse health = health(List.of(), List.of("outbox-3"));

        assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(health.getData()).hasValueSatisfying(data -> assertThat(data).containsEntry("died", "outbox-3"));
    }

    private static HealthCheckResponse health(List<String> diedOfOne, List<String> diedOfOther) {
        return new LoopsHealth(List.of(() -> diedOfOne, () -> diedOfOther)).call();
    }
}
