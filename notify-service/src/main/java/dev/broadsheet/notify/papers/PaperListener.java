package dev.broadsheet.notify.papers;

import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.notify.intake.Intake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps this service's own picture of the papers. */
@ApplicationScoped
class PaperListener {

    private final Intake intake;
    private final PaperStore papers;

    @Inject
    PaperListener(Intake intake, PaperStore papers) {
        this.intake = intake;
        this.papers = papers;
    }

    @Incoming("enriched-papers")
    Uni<Void> onEnriched(ConsumerRecords<String, byte[]> records) {
        return intake.take(records, PaperEnriched.class, papers::applyEnriched);
    }

    @Incoming("paper-signals")
    Uni<Void> onSignals(ConsumerRecords<String, byte[]> records) {
        return intake.take(records, PaperSignals.class, papers::applySignals);
    }
}
