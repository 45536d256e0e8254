package dev.broadsheet.notify.matching;

import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.notify.intake.Intake;
import dev.broadsheet.notify.intake.PatientRetry;
import dev.broadsheet.notify.papers.PaperStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps this service's own picture of the papers, and has them matched. A batch is done when its papers are written among
 * those that wait to be matched: while OpenSearch is away they wait there, and mails know the papers all the same.
 */
@ApplicationScoped
class PaperListener {

    private final Intake intake;
    private final PaperStore papers;
    private final PapersToMatch toMatch;
    private final Matcher matcher;

    @Inject
    PaperListener(Intake intake, PaperStore papers, PapersToMatch toMatch, Matcher matcher) {
        this.intake = intake;
        this.papers = papers;
        this.toMatch = toMatch;
        this.matcher = matcher;
    }

    @Incoming("enriched-papers")
    Uni<Void> onEnriched(ConsumerRecords<String, byte[]> records) {
        return intake.take(
                        records,
                        PaperEnriched.class,
                        events -> papers.applyEnriched(events).chain(() -> toMatch.takeIn(events)))
                .chain(this::match);
    }

    @Incoming("paper-signals")
    Uni<Void> onSignals(ConsumerRecords<String, byte[]> records) {
        return intake.take(
                        records,
                        PaperSignals.class,
                        events -> papers.applySignals(events).chain(() -> toMatch.takeSignalsIn(events)))
                .chain(this::match);
    }

    private Uni<Void> match() {
        return PatientRetry.orNextTime("matching", matcher.matchWaiting());
    }
}
