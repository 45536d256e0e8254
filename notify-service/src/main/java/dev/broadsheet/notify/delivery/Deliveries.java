package dev.broadsheet.notify.delivery;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.intake.PatientRetry;
import dev.broadsheet.notify.papers.ListedPaper;
import dev.broadsheet.notify.papers.PaperStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings mails on their way: claimed together, sent side by side, settled a few at a time as they end. */
@ApplicationScoped
class Deliveries {

    private final ClaimStore claims;
    private final PaperStore papers;
    private final MailSending sending;
    private final DeliveryMetrics metrics;
    private final DeliveryConfig config;
    private final PatientRetry retry;

    @Inject
    Deliveries(
            ClaimStore claims,
            PaperStore papers,
            MailSending sending,
            DeliveryMetrics metrics,
            DeliveryConfig config,
            PatientRetry retry) {
        this.claims = claims;
        this.papers = papers;
        this.sending = sending;
        this.metrics = metrics;
        this.config = config;
        this.retry = retry;
    }

    Uni<Void> on(List<EmailRequested> requested) {
        List<String> keys =
                requested.stream().map(EmailRequested::idempotencyKey).toList();
        return claims.claim(keys).chain(this::deliver);
    }

    /** @return how many mails were tried */
    Uni<Integer> tryOverdue() {
        return claims.claimOverdue()
                .chain(batch -> deliver(batch).replaceWith(batch.claims().size()));
    }

    private Uni<Void> deliver(Batch batch) {
        metrics.claimed(batch.claims());
        return retry.untilItWorks("papers of mails", () -> papersOf(batch))
                .chain(known -> Multi.createFrom()
                        .iterable(batch.claims())
                        .onItem()
                        .transformToUni(claim -> sending.send(claim, known).map(end -> new Settled(claim, end)))
                        .merge(config.concurrency())
                        .group()
                        .intoLists()
                        .of(config.concurrency())
                        .onItem()
                        .transformToUniAndConcatenate(settled -> settle(batch.id(), settled))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Map<PaperId, ListedPaper>> papersOf(Batch batch) {
        Set<PaperId> ids = batch.claims().stream()
                .flatMap(claim -> claim.papers().stream())
                .collect(Collectors.toSet());
        return papers.find(ids);
    }

    private Uni<Void> settle(UUID claim, List<Settled> settled) {
        return retry.<Void>untilItWorks("settlement of mails", () -> claims.settle(claim, settled))
                .invoke(() -> metrics.settled(settled));
    }
}
