package dev.broadsheet.notify.edition;

import dev.broadsheet.notify.edition.DigestRequests.Outcome;
import dev.broadsheet.notify.outbox.RequestRelay;
import dev.broadsheet.notify.papers.PaperStore;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sends the edition of a day at an operator's word, whatever the hour, to every reader of daily trending papers who did not
 * get it yet. Broken off anywhere, it can be called again.
 */
@ApplicationScoped
class EditionSending {

    private static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final EditionStore editions;
    private final DueReaders readers;
    private final DigestRequests requests;
    private final PaperStore papers;
    private final RequestRelay relay;
    private final Clock clock;

    @Inject
    EditionSending(
            Mutiny.SessionFactory sessions,
            EditionStore editions,
            DueReaders readers,
            DigestRequests requests,
            PaperStore papers,
            RequestRelay relay,
            Clock clock) {
        this.sessions = sessions;
        this.editions = editions;
        this.readers = readers;
        this.requests = requests;
        this.papers = papers;
        this.relay = relay;
        this.clock = clock;
    }

    private record Batch(Outcome outcome, Optional<UUID> last) {}

    /** Empty if there is no list day with papers up to today. */
    Uni<Optional<SentEdition>> sendLatest() {
        return papers.latestListDay(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .chain(day -> day.map(this::send).orElse(none()));
    }

    /** Empty if the day has no papers. */
    Uni<Optional<SentEdition>> send(LocalDate day) {
        return editions.compose(Period.DAY, day).chain(composed -> composed ? sendToEverybody(day) : none());
    }

    private Uni<Optional<SentEdition>> sendToEverybody(LocalDate day) {
        Instant now = clock.instant();
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(BEFORE_THE_FIRST), last -> requestMore(day, last, now))
                .whilst(batch -> batch.last().isPresent())
                .onItem()
                .transform(Batch::outcome)
                .collect()
                .asList()
                .map(outcomes -> Optional.of(SentEdition.of(day, outcomes)));
    }

    private Uni<Batch> requestMore(LocalDate day, AtomicReference<UUID> last, Instant now) {
        return sessions.withTransaction(session -> readers.ofDailyPapersAfter(session, last.get(), now)
                        .chain(found -> request(session, found, day, now)))
                .invoke(batch -> batch.last().ifPresent(last::set))
                .invoke(relay::wake);
    }

    private Uni<Batch> request(Mutiny.Session session, List<DueReader> found, LocalDate day, Instant now) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(new Batch(new Outcome(0, 0), Optional.empty()));
        }
        List<DueDigest> digests = found.stream()
                .map(reader -> DueDigest.of(reader.id(), Period.DAY, day, day.minusDays(1), false))
                .toList();
        return requests.add(session, digests, now, Context.current())
                .call(() -> readers.had(session, found, day))
                .map(outcome ->
                        new Batch(outcome, Optional.of(found.getLast().id().value())));
    }

    private static Uni<Optional<SentEdition>> none() {
        return Uni.createFrom().item(Optional.empty());
    }
}
