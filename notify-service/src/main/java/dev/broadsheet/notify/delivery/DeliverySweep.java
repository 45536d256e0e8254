package dev.broadsheet.notify.delivery;

import dev.broadsheet.notify.intake.PatientRetry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tries deferred mails again when their time has come, and takes over what a pod left when it died. */
@ApplicationScoped
class DeliverySweep {

    private final Deliveries deliveries;

    @Inject
    DeliverySweep(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Scheduled(
            identity = "delivery-sweep",
            every = "${broadsheet.delivery.sweep-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Uni<Void> all = Multi.createBy()
                .repeating()
                .uni(deliveries::tryOverdue)
                .whilst(tried -> tried > 0)
                .onItem()
                .ignoreAsUni();
        return PatientRetry.orNextTime("sweep of mails", all);
    }
}
