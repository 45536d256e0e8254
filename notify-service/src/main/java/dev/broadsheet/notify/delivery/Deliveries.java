package dev.broadsheet.notify.delivery;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.intake.PatientRetry;
import dev.broadsheet.notify.papers.ListedPaper;
import dev.broadsheet.notify.papers.PaperStore;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Brings mails on their way: claimed together, written and sent side by side, settled as they end. */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final long LONGEST_FAREWELL_SECONDS = 15;

    private final ClaimStore claims;
    private final PaperStore papers;
    private final MailSending sending;
    private final Settlements settlements;
    private final DeliveryMetrics metrics;
    private final DeliveryConfig config;
    private final PatientRetry retry;
    // What is under way when the service stops, and one party for the service itself.
    private final Phaser underway = new Phaser(1);
    private volatile boolean stopping;
    // Writing a mail takes the processor and sending it waits: both keep off the event loop.
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    Deliveries(
            ClaimStore claims,
            PaperStore papers,
            MailSending sending,
            Settlements settlements,
            DeliveryMetrics metrics,
            DeliveryConfig config,
            PatientRetry retry) {
        this.claims = claims;
        this.papers = papers;
        this.sending = sending;
        this.settlements = settlements;
        this.metrics = metrics;
        this.config = config;
        this.retry = retry;
    }

    Uni<Void> on(List<EmailRequested> requested) {
        if (stopping) {
            // Left to the pods that stay.
            return Uni.createFrom().nothing();
        }
        List<String> keys =
                requested.stream().map(EmailRequested::idempotencyKey).toList();
        return claims.claim(keys).chain(this::deliver);
    }

    /** @return how many mails were tried */
    Uni<Integer> tryOverdue() {
        if (stopping) {
            return Uni.createFrom().item(0);
        }
        return claims.claimOverdue()
                .chain(batch -> deliver(batch).replaceWith(batch.claims().size()));
    }

    private Uni<Void> deliver(Batch batch) {
        if (batch.claims().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        metrics.claimed(batch.claims());
        underway.register();
        // After half of its time a claim is too old to begin with: the conversation must end before it does.
        long until = System.nanoTime() + config.claim().dividedBy(2).toNanos();
        Context context = Vertx.currentContext();
        Executor here = task -> context.runOnContext(ignored -> task.run());
        return retry.untilItWorks("papers of mails", () -> papersOf(batch))
                .chain(known -> Multi.createFrom()
                        .iterable(batch.claims())
                        .onItem()
                        .transformToUni(claim -> deliver(batch, claim, known, until, here))
                        .merge(batch.claims().size())
                        .onItem()
                        .ignoreAsUni())
                .onTermination()
                .invoke(underway::arriveAndDeregister);
    }

    private Uni<Void> deliver(Batch batch, Claim claim, Map<PaperId, ListedPaper> known, long until, Executor here) {
        return Uni.createFrom()
                .item(() -> sending.send(claim, known, until))
                .runSubscriptionOn(threads)
                .emitOn(here)
                .chain(end -> settlements.add(new Settled(batch.id(), claim, end)))
                .emitOn(here);
    }

    private Uni<Map<PaperId, ListedPaper>> papersOf(Batch batch) {
        Set<PaperId> ids = batch.claims().stream()
                .flatMap(claim -> claim.letter().papers().stream())
                .collect(Collectors.toSet());
        return papers.find(ids);
    }

    /** Mails that were claimed still go: one broken off might be sent twice. */
    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
        try {
            underway.awaitAdvanceInterruptibly(underway.arrive(), LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("stopping although mails are under way; other pods will find them");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
