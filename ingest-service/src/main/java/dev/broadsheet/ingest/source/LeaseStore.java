package dev.broadsheet.ingest.source;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who may ask which host, by the database's clock. */
@ApplicationScoped
class LeaseStore {

    // A tenure that was broken starts anew, even for the same owner: somebody else may have asked in between.
    private static final String TAKE_OR_RENEW = """
            insert into source_lease (name, owner, taken_at, expires_at, closed_until)
            values (:name, :owner, clock_timestamp(),
                    clock_timestamp() + cast(:length as bigint) * interval '1 millisecond', clock_timestamp())
            on conflict (name) do update
            set owner = excluded.owner,
                taken_at = case
                    when source_lease.owner = excluded.owner and source_lease.expires_at > clock_timestamp()
                    then source_lease.taken_at else excluded.taken_at end,
                expires_at = excluded.expires_at
            where source_lease.owner = excluded.owner or source_lease.expires_at < clock_timestamp()
            returning cast(ceil(1000 * greatest(
                0,
                extract(epoch from taken_at - clock_timestamp()) + cast(:pause as bigint) / 1000.0,
                extract(epoch from closed_until - clock_timestamp()))) as bigint)
            """;

    private static final String RELEASE =
            "update source_lease set expires_at = clock_timestamp() where name = :name and owner = :owner";

    private static final String CLOSE = """
            update source_lease
            set closed_until = greatest(
                closed_until, clock_timestamp() + cast(:pause as bigint) * interval '1 millisecond')
            where name = :name
            """;

    private final Mutiny.SessionFactory sessions;

    LeaseStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Takes the lease or renews it.
     *
     * @return how long the owner must still wait before it may ask, or empty if the lease is somebody else's
     */
    Uni<Optional<Duration>> hold(String name, UUID owner, Duration length, Duration pause) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(TAKE_OR_RENEW, Long.class)
                        .setParameter("name", name)
                        .setParameter("owner", owner)
                        .setParameter("length", length.toMillis())
                        .setParameter("pause", pause.toMillis())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(Duration::ofMillis));
    }

    Uni<Void> release(String name, UUID owner) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(RELEASE)
                        .setParameter("name", name)
                        .setParameter("owner", owner)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Nobody asks the host for that long, whoever holds the lease then. */
    Uni<Void> close(String name, Duration pause) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(CLOSE)
                        .setParameter("name", name)
                        .setParameter("pause", pause.toMillis())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
