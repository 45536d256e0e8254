package dev.broadsheet.ingest.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A paper of record. */
@Entity
@Table(name = "paper")
class PaperRow {

    @Id
    String id;

    long revision;

    @Column(name = "content_hash")
    String contentHash;

    int version;
    String source;
    String record;
    boolean withdrawn;
    boolean deleted;

    @Column(name = "first_seen_at", updatable = false)
    Instant firstSeenAt;

    @Column(name = "changed_at")
    Instant changedAt;

    static PaperRow of(PaperDiscovered paper, String contentHash, Instant now) {
        PaperRow row = new PaperRow();
        row.id = paper.id().value();
        row.revision = paper.revision();
        row.contentHash = contentHash;
        row.version = paper.version();
        row.source = paper.source();
        row.record = new String(EventJson.write(paper), UTF_8);
        row.withdrawn = paper.withdrawn();
        row.deleted = paper.deleted();
        row.firstSeenAt = now;
        row.changedAt = now;
        return row;
    }
}
