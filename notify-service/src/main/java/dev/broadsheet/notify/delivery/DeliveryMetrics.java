package dev.broadsheet.notify.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Counts what becomes of mails. */
@ApplicationScoped
class DeliveryMetrics {

    private final MeterRegistry registry;

    @Inject
    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.counter("broadsheet.notify.mails.resent");
    }

    void claimed(List<Claim> claims) {
        long again = claims.stream().filter(Claim::perhapsSentBefore).count();
        registry.counter("broadsheet.notify.mails.resent").increment((double) again);
    }

    void settled(List<Settled> settled) {
        for (Settled one : settled) {
            registry.counter(
                            "broadsheet.notify.mails.settled",
                            "kind",
                            one.claim().kind().name().toLowerCase(Locale.ROOT),
                            "state",
                            one.state().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    <T> Uni<T> timed(Uni<T> conversation) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample sample = Timer.start(registry);
            return conversation
                    .onTermination()
                    .invoke(() -> sample.stop(registry.timer("broadsheet.notify.smtp.conversation")));
        });
    }
}
