package dev.broadsheet.ingest.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperSignals;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The latest signals of a paper. */
@Entity
@Table(name = "paper_signals")
class SignalsRow {

    @Id
    String id;

    long revision;

    @Column(name = "content_hash")
    String contentHash;

    String record;

    @Column(name = "changed_at")
    Instant changedAt;

    static SignalsRow of(PaperSignals signals, String contentHash, Instant now) {
        SignalsRow row = new SignalsRow();
        row.id = signals.id().value();
        row.revision = signals.revision();
        row.contentHash = contentHash;
        row.record = new String(EventJson.write(signals), UTF_8);
        row.changedAt = now;
        return row;
    }
}
