package dev.broadsheet.notify.delivery;

import dev.broadsheet.notify.intake.OwnContext;
import dev.broadsheet.notify.intake.PatientRetry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Writes settlements down, one transaction after the other: each takes whatever has ended while the last was being
 * written. So a single mail is settled at once, and many share the cost.
 */
@ApplicationScoped
class Settlements {

    private static final int MOST_TOGETHER = 200;

    private record Waiting(Settled settled, UniEmitter<? super Void> whenWritten) {}

    private final ClaimStore claims;
    private final DeliveryMetrics metrics;
    private final PatientRetry retry;
    // A context belongs to one session at a time, and those that bring mails go on with their own work.
    private final Context context;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean writing;

    @Inject
    Settlements(ClaimStore claims, DeliveryMetrics metrics, PatientRetry retry, Vertx vertx) {
        this.claims = claims;
        this.metrics = metrics;
        this.retry = retry;
        this.context = OwnContext.of(vertx);
    }

    /** Done, on a thread of its own choice, when it is durable. */
    Uni<Void> add(Settled settled) {
        return Uni.createFrom().emitter(whenWritten -> {
            synchronized (this) {
                waiting.add(new Waiting(settled, whenWritten));
                if (writing) {
                    return;
                }
                writing = true;
            }
            context.runOnContext(ignored -> writeNext());
        });
    }

    private void writeNext() {
        List<Waiting> next = next();
        if (next.isEmpty()) {
            return;
        }
        List<Settled> settled = next.stream().map(Waiting::settled).toList();
        retry.<Void>untilItWorks("settlement of mails", () -> claims.settle(settled))
                .invoke(() -> metrics.settled(settled))
                .subscribe()
                .with(written -> end(next), failure -> {
                    next.forEach(one -> one.whenWritten().fail(failure));
                    writeNext();
                });
    }

    private void end(List<Waiting> written) {
        written.forEach(one -> one.whenWritten().complete(null));
        writeNext();
    }

    private synchronized List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        while (!waiting.isEmpty() && next.size() < MOST_TOGETHER) {
            next.add(waiting.remove());
        }
        writing = !next.isEmpty();
        return next;
    }
}
