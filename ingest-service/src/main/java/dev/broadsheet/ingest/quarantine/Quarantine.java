package dev.broadsheet.ingest.quarantine;

import dev.broadsheet.ingest.reading.Unreadable;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where records stay that could not be read, until an operator replays or discards them. */
@ApplicationScoped
public class Quarantine {

    // A record that is known is counted however full the quarantine is; the bound is on rows.
    private static final String PUT = """
            insert into quarantine (source, raw_hash, position, cause, raw)
            select :source, :hash, :position, :cause, :raw
            where (select count(*) from quarantine where source = :source) < :most
               or exists (select 1 from quarantine where source = :source and raw_hash = :hash)
            on conflict (source, raw_hash) do update
            set times = quarantine.times + 1, last_seen_at = clock_timestamp(),
                position = excluded.position, cause = excluded.cause
            """;

    private final Mutiny.SessionFactory sessions;
    private final QuarantineConfig config;
    private final MeterRegistry metrics;

    Quarantine(Mutiny.SessionFactory sessions, QuarantineConfig config, MeterRegistry metrics) {
        this.sessions = sessions;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * Keeps a record that could not be read. The same bytes again are counted on the record that is there; beyond the
     * bound per source nothing is kept.
     */
    public Uni<Void> put(String source, Unreadable unreadable) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(PUT)
                        .setParameter("source", source)
                        .setParameter("hash", hash(unreadable.raw()))
                        .setParameter("position", withoutNul(unreadable.position()))
                        .setParameter("cause", withoutNul(unreadable.cause()))
                        .setParameter("raw", unreadable.raw())
                        .setParameter("most", (long) config.recordsPerSource())
                        .executeUpdate())
                .invoke(rows -> count(source, rows > 0 ? "kept" : "dropped"))
                .replaceWithVoid();
    }

    Uni<List<Quarantined>> newest(Optional<String> source, long before, int limit) {
        return sessions.withStatelessSession(session -> session.createQuery(
                                "from QuarantinedRow where id < :before and (:source = '' or source = :source)"
                                        + " order by id desc",
                                QuarantinedRow.class)
                        .setParameter("before", before)
                        .setParameter("source", source.orElse(""))
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(QuarantinedRow::shown).toList());
    }

    Uni<Optional<Quarantined>> find(long id) {
        return sessions.withStatelessSession(session -> session.get(QuarantinedRow.class, id))
                .map(row -> Optional.ofNullable(row).map(QuarantinedRow::shown));
    }

    /** @return whether it was there */
    Uni<Boolean> discard(long id) {
        return sessions.withStatelessTransaction(
                        session -> session.createNativeQuery("delete from quarantine where id = :id")
                                .setParameter("id", id)
                                .executeUpdate())
                .map(rows -> rows > 0);
    }

    private void count(String source, String outcome) {
        metrics.counter("broadsheet.ingest.quarantine.records", "source", source, "outcome", outcome)
                .increment();
    }

    // PostgreSQL's text has no place for it.
    private static String withoutNul(String text) {
        return text.replace('\0', ' ');
    }

    private static String hash(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
