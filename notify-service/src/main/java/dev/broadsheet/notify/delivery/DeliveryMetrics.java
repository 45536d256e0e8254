package dev.broadsheet.notify.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

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
                            one.claim().letter().kind().name().toLowerCase(Locale.ROOT),
                            "state",
                            one.state().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    <T> T timed(Supplier<T> conversation) {
        return registry.timer("broadsheet.notify.smtp.conversation").record(conversation);
    }
}
