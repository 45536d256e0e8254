package dev.broadsheet.notify.matching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** How long matching takes, and what comes of it. */
@ApplicationScoped
class MatchingMetrics {

    private static final Logger LOG = Logger.getLogger(MatchingMetrics.class);
    private static final double HALF = 0.5;
    private static final double MOST = 0.95;

    private final MeterRegistry registry;
    private final Timer perPaper;

    @Inject
    MatchingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.perPaper = Timer.builder("broadsheet.notify.match.paper")
                .publishPercentiles(HALF, MOST)
                .register(registry);
    }

    /** @param papers that are held against interests; each takes its share of the whole */
    <T> Uni<T> timed(int papers, Uni<T> matching) {
        return Uni.createFrom().deferred(() -> {
            long begun = System.nanoTime();
            return matching.invoke(() -> {
                long share = papers == 0 ? 0 : (System.nanoTime() - begun) / papers;
                for (int paper = 0; paper < papers; paper++) {
                    perPaper.record(share, TimeUnit.NANOSECONDS);
                }
            });
        });
    }

    /** @param readers by the kind of the reason */
    void matched(Map<String, Long> readers) {
        readers.forEach(
                (kind, count) -> registry.counter("broadsheet.notify.matches", "kind", kind.toLowerCase(Locale.ROOT))
                        .increment(count));
    }

    void givenUp(PaperToMatch paper, Throwable cause) {
        registry.counter("broadsheet.notify.match.failures").increment();
        LOG.errorf("matching given up paper=%s change=%d cause=%s", paper.id(), paper.change(), cause);
    }
}
