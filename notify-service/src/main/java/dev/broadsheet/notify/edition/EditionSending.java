package dev.broadsheet.notify.edition;

import dev.broadsheet.notify.outbox.RequestRelay;
import dev.broadsheet.notify.papers.PaperStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Sends an edition to every reader who did not get it yet. Broken off anywhere, it can be called again. */
@ApplicationScoped
class EditionSending {

    private static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

    private final EditionStore editions;
    private final PaperStore papers;
    private final RequestRelay relay;
    private final Clock clock;

    @Inject
    EditionSending(EditionStore editions, PaperStore papers, RequestRelay relay, Clock clock) {
        this.editions = editions;
        this.papers = papers;
        this.relay = relay;
        this.clock = clock;
    }

    /** Empty if there is no list day with papers up to today. */
    Uni<Optional<SentEdition>> sendLatest() {
        return papers.latestListDay(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .chain(day -> day.map(this::send).orElse(none()));
    }

    /** Empty if the day has no papers. */
    Uni<Optional<SentEdition>> send(LocalDate day) {
        return editions.compose(day)
                .chain(composed -> composed.map(this::sendToEverybody).orElse(none()));
    }

    private Uni<Optional<SentEdition>> sendToEverybody(Edition edition) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(BEFORE_THE_FIRST), last -> requestMore(edition, last))
                .whilst(batch -> batch.last().isPresent())
                .collect()
                .asList()
                .map(batches -> Optional.of(SentEdition.of(edition.day(), batches)));
    }

    private Uni<RequestedBatch> requestMore(Edition edition, AtomicReference<UUID> last) {
        return editions.requestDigests(edition, last.get(), clock.instant())
                .invoke(batch -> batch.last().ifPresent(last::set))
                .invoke(relay::wake);
    }

    private static Uni<Optional<SentEdition>> none() {
        return Uni.createFrom().item(Optional.empty());
    }
}
