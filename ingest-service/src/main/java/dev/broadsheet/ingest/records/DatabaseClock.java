package dev.broadsheet.ingest.records;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.reactive.mutiny.Mutiny;

/** The database's time, in µs since the epoch: the one clock that all pods share. */
record DatabaseClock(long micros) {

    private static final String NOW = "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

    static Uni<DatabaseClock> read(Mutiny.StatelessSession session) {
        return session.createNativeQuery(NOW, Long.class).getSingleResult().map(DatabaseClock::new);
    }

    /** Strictly above the last revision, also after the database was restored from a backup. */
    long revisionAfter(long lastRevision) {
        return Math.max(lastRevision + 1, micros);
    }

    Instant instant() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
