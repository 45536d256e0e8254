package dev.broadsheet.search.opensearch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many requests ask OpenSearch at once, and no more. Who comes while all turns are taken waits a little, and is then sent away. */
@Singleton
class ReadTurns {

    private final ReadsConfig config;
    private final Semaphore free;
    private final Counter shed;

    ReadTurns(ReadsConfig config, MeterRegistry registry) {
        this.config = config;
        this.free = new Semaphore(config.concurrent(), true);
        this.shed = registry.counter("broadsheet.search.reads.shed");
        registry.gauge("broadsheet.search.reads.active", free, turns -> config.concurrent() - turns.availablePermits());
    }

    /** @throws StoreUnavailableException if there was no turn in time */
    void take() {
        try {
            if (!free.tryAcquire(config.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                shed.increment();
                throw new StoreUnavailableException("too many readers at once", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted", e);
        }
    }

    void giveBack() {
        free.release();
    }
}
