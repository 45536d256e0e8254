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
    String found;
    int version;
    String source;
    String record;
    String original;
    String provenance;
    boolean withdrawn;
    boolean deleted;

    /** The primary category, null where no source tells one. */
    String category;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "first_seen_at", updatable = false)
    Instant firstSeenAt;

    @Column(name = "changed_at")
    Instant changedAt;

    static PaperRow first(Standing standing, Instant now) {
        PaperRow row = new PaperRow();
        row.id = standing.paper().id().value();
        row.firstSeenAt = now;
        row.found = Fingerprints.NONE.toString();
        row.set(standing, now);
        return row;
    }

    void set(Standing standing, Instant now) {
        PaperDiscovered paper = standing.paper();
        revision = paper.revision();
        version = paper.version();
        source = paper.source();
        record = new String(EventJson.write(paper), UTF_8);
        original = standing.original().equals(Original.NONE)
                ? null
                : new String(EventJson.write(standing.original()), UTF_8);
        provenance = standing.provenance().toJson();
        withdrawn = paper.withdrawn();
        deleted = paper.deleted();
        category = paper.categories().isEmpty() ? null : paper.categories().getFirst();
        publishedAt = paper.publishedAt();
        changedAt = now;
    }

    Standing standing() {
        return new Standing(
                EventJson.read(record.getBytes(UTF_8), PaperDiscovered.class),
                original == null ? Original.NONE : EventJson.read(original.getBytes(UTF_8), Original.class),
                Provenance.parse(provenance));
    }

    PaperStore.Whereabouts whereabouts() {
        if (deleted) {
            return PaperStore.Whereabouts.TAKEN_DOWN;
        }
        return withdrawn ? PaperStore.Whereabouts.WITHDRAWN : PaperStore.Whereabouts.HERE;
    }

    /** What is published: the record, or that it was taken down. */
    String published() {
        return deleted ? new String(EventJson.write(standing().paper().takenDown(revision)), UTF_8) : record;
    }

    /** Takes it out of sight or puts it back; the record stays meanwhile. */
    void setDown(boolean down, long newRevision, Instant now) {
        Standing standing = standing();
        set(new Standing(standing.paper().withRevision(newRevision), standing.original(), standing.provenance()), now);
        deleted = down;
    }

    void said(Observation observation) {
        found = Fingerprints.parse(found)
                .with(observation.source(), observation.paperFingerprint())
                .toString();
    }
}
