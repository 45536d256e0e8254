package dev.broadsheet.notify.edition;

import dev.broadsheet.notify.outbox.RequestRelay;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Asks for the digests that are due by the readers' own clocks, batch after batch: a batch's mails, the matches that they
 * take, and when each reader is next are one transaction. Several pods may do so at once.
 */
@ApplicationScoped
class DueDigests {

    private final Mutiny.SessionFactory sessions;
    private final DueReaders readers;
    private final DigestRequests requests;
    private final RequestRelay relay;
    private final DigestTracing tracing;

    @Inject
    DueDigests(
            Mutiny.SessionFactory sessions,
            DueReaders readers,
            DigestRequests requests,
            RequestRelay relay,
            DigestTracing tracing) {
        this.sessions = sessions;
        this.readers = readers;
        this.requests = requests;
        this.relay = relay;
        this.tracing = tracing;
    }

    private record Batch(int readers, int requested) {}

    /** @return how many digests are on their way now */
    Uni<Integer> request(Instant now) {
        return Multi.createBy()
                .repeating()
                .uni(() -> requestMore(now))
                .whilst(batch -> batch.readers() > 0)
                .onItem()
                .transform(Batch::requested)
                .collect()
                .with(Collectors.summingInt(requested -> requested));
    }

    private Uni<Batch> requestMore(Instant now) {
        return sessions.withTransaction(session -> readers.next(session, now)
                        .chain(due -> due.isEmpty()
                                ? Uni.createFrom().item(new Batch(0, 0))
                                : tracing.inSpan(due.size(), trace -> request(session, due, now, trace))))
                .invoke(relay::wake);
    }

    private Uni<Batch> request(Mutiny.Session session, List<DueReader> due, Instant now, Context trace) {
        List<DueDigest> digests =
                due.stream().flatMap(reader -> reader.digests(now).stream()).toList();
        return requests.add(session, digests, now, trace)
                .call(() -> readers.reschedule(
                        session, due.stream().map(reader -> reader.after(now)).toList(), now))
                .map(outcome -> new Batch(due.size(), outcome.requested()));
    }
}
