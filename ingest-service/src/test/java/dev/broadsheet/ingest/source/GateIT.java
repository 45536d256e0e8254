package dev.broadsheet.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two pods at one host. */
@QuarkusTest
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class GateIT {

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LEASE = Duration.ofMillis(900);

    @Inject
    LeaseStore leases;

    private final String name = UUID.randomUUID().toString();

    @Test
    void letsOnePodAskAndAnotherStandBy() throws Exception {
        Gate one = pod();
        Gate other = pod();

        one.enter();
        one.leave();

        assertThat(one.hold()).isTrue();
        assertThat(other.hold()).isFalse();
        assertThatThrownBy(other::enter).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void keepsThePauseWithinAPodHoweverManyAsk() throws Exception {
        Gate gate = pod();
        List<Long> asked = Collections.synchronizedList(new ArrayList<>());

        try (ExecutorService askers = Executors.newFixedThreadPool(3)) {
            List<Future<?>> all = new ArrayList<>();
            for (int question = 0; question < 5; question++) {
                all.add(askers.submit(() -> {
                    gate.enter();
                    asked.add(System.nanoTime());
                    gate.leave();
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        for (int question = 1; question < asked.size(); question++) {
            assertThat(Duration.ofNanos(asked.get(question) - asked.get(question - 1)))
                    .isGreaterThanOrEqualTo(PAUSE.minusMillis(2));
        }
    }

    @Test
    void takesOverFromADeadPodAndWaitsAWholePauseFirst() throws Exception {
        Gate dead = pod();
        Gate heir = pod();
        dead.enter();
        dead.leave();

        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(heir::hold);
        long tookOver = System.nanoTime();
        heir.enter();

        assertThat(Duration.ofNanos(System.nanoTime() - tookOver)).isGreaterThan(PAUSE.minusMillis(60));
    }

    @Test
    void letsAPodThatSleptThroughItsLeaseAskNoMore() throws Exception {
        Gate sleeper = pod();
        Gate heir = pod();
        sleeper.enter();
        sleeper.leave();

        await().atMost(Duration.ofSeconds(5)).until(heir::hold);

        assertThatThrownBy(sleeper::enter).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(sleeper::renew).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void leavesAHostAloneForAsLongAsItAskedWhicheverPodIsNext() throws Exception {
        Gate refused = pod();
        refused.enter();
        refused.close(Duration.ofMillis(1500));
        long asked = System.nanoTime();
        refused.leave();
        refused.release();

        Gate heir = pod();
        await().atMost(Duration.ofSeconds(5)).until(heir::hold);
        heir.enter();

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(1300));
    }

    private Gate pod() {
        return new Gate(new Politeness(name, PAUSE), LEASE, UUID.randomUUID(), leases);
    }
}
