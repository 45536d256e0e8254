package dev.broadsheet.enrich.enricher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.enrich.enricher.TimedEnricher.EnricherTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimedEnricherTest {

    private static final PaperDiscovered PAPER = Papers.storms("2601.99999");
    private static final Link LINK = new Link(Link.Kind.CODE, "https://github.com/ada/engine");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Reading reading = new Reading(PAPER, new Language(), Readings.NO_TRANSFORMER);

    @AfterEach
    void end() {
        answered.countDown();
        threads.shutdownNow();
    }

    @Test
    void passesOnWhatIsFoundInTime() {
        Findings findings = new Findings();

        timed((unused, found) -> found.links(List.of(LINK)), Duration.ofMinutes(1), 1)
                .enrich(reading, findings);

        assertThat(findings.of(PAPER, "g1").links()).containsExactly(LINK);
    }

    @Test
    void passesOnAFailure() {
        Enricher failing = timed(
                (unused, found) -> {
                    throw new IllegalArgumentException("out of words");
                },
                Duration.ofMinutes(1),
                1);

        assertThatThrownBy(() -> failing.enrich(reading, new Findings()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("out of words");
    }

    @Test
    void waitsNoLongerThanItsLimitAndLosesWhatIsFoundLater() {
        Findings findings = new Findings();
        Enricher hanging = timed(this::answerLate, Duration.ofMillis(20), 1);

        assertThatThrownBy(() -> hanging.enrich(reading, findings))
                .isInstanceOf(EnricherTimeoutException.class)
                .hasMessage("took longer than PT0.02S");

        answered.countDown();
        await().untilAsserted(() -> hanging.enrich(reading, new Findings()));
        assertThat(findings.of(PAPER, "g1").links()).isEmpty();
    }

    @Test
    void isNotCalledWhileTooManyCallsHang() {
        Enricher hanging = timed(this::answerLate, Duration.ofMillis(20), 2);
        assertThatThrownBy(() -> hanging.enrich(reading, new Findings())).hasMessageContaining("took longer");
        assertThatThrownBy(() -> hanging.enrich(reading, new Findings())).hasMessageContaining("took longer");

        assertThatThrownBy(() -> hanging.enrich(reading, new Findings()))
                .isInstanceOf(EnricherTimeoutException.class)
                .hasMessageContaining("skipped");
    }

    // As what hangs in native code or in a pattern does: it does not mind being interrupted.
    private void answerLate(Reading unused, Findings findings) {
        boolean interrupted = false;
        while (answered.getCount() > 0) {
            try {
                answered.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        findings.links(List.of(LINK));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private TimedEnricher timed(Work work, Duration limit, int mostCalls) {
        return new TimedEnricher(new Working(work), limit, mostCalls, threads);
    }

    private interface Work {
        void on(Reading reading, Findings findings);
    }

    private record Working(Work work) implements Enricher {
        @Override
        public String field() {
            return "links";
        }

        @Override
        public void enrich(Reading reading, Findings findings) {
            work.on(reading, findings);
        }
    }
}
