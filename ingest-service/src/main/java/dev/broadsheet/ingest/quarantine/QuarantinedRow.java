package dev.broadsheet.ingest.quarantine;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A record in quarantine. Rows are written by SQL alone, which counts repetitions. */
@Entity
@Table(name = "quarantine")
class QuarantinedRow {

    @Id
    long id;

    String source;

    @Column(name = "raw_hash")
    String rawHash;

    String position;
    String cause;
    byte[] raw;

    @Column(name = "first_seen_at")
    Instant firstSeenAt;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;

    long times;

    Quarantined shown() {
        return new Quarantined(
                id, source, position, cause, firstSeenAt, lastSeenAt, times, raw, Quarantined.textOf(raw));
    }
}
