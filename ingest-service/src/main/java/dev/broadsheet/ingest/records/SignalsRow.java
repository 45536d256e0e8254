package dev.broadsheet.ingest.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The latest signals of a paper: what is said outside, what is said here, and both together as published. */
@Entity
@Table(name = "paper_signals")
class SignalsRow {

    @Id
    String id;

    long revision;
    String found;
    String outside;
    int votes;
    String submission;

    @Column(name = "list_day")
    LocalDate listDay;

    boolean deleted;
    String record;

    /** The day on whose front page it stands as published, null for none. */
    @Column(name = "shown_day")
    LocalDate shownDay;

    /** Whether a list outside shows it on a day. */
    @Column(name = "listed_outside")
    boolean listedOutside;

    /** As published: with those from outside. */
    int upvotes;

    @Column(name = "changed_at")
    Instant changedAt;

    static SignalsRow first(PaperId id) {
        SignalsRow row = new SignalsRow();
        row.id = id.value();
        row.found = Fingerprints.NONE.toString();
        return row;
    }

    FoundSignals outside() {
        return outside == null
                ? FoundSignals.none(new PaperId(id))
                : EventJson.read(outside.getBytes(UTF_8), FoundSignals.class);
    }

    OwnSignals own() {
        return new OwnSignals(
                votes,
                Optional.ofNullable(submission).map(json -> EventJson.read(json.getBytes(UTF_8), Submission.class)),
                Optional.ofNullable(listDay));
    }

    PaperSignals published() {
        return EventJson.read(record.getBytes(UTF_8), PaperSignals.class);
    }

    void said(Observation observation) {
        FoundSignals merged = observation.signals().orElseThrow().over(outside());
        outside = new String(EventJson.write(merged), UTF_8);
        listedOutside = merged.listDay() != null;
        found = Fingerprints.parse(found)
                .with(observation.source(), observation.signalsFingerprint())
                .toString();
    }

    void submitted(Submission said) {
        Submission kept =
                own().submission().map(first -> first.followedBy(said)).orElse(said);
        submission = new String(EventJson.write(kept), UTF_8);
    }

    /** The new revision of what is published, unless nothing of it has changed. */
    Optional<PaperSignals> republish(long newRevision, Instant now) {
        if (record != null && combined(revision).equals(published())) {
            return Optional.empty();
        }
        revision = newRevision;
        PaperSignals changed = combined(newRevision);
        record = new String(EventJson.write(changed), UTF_8);
        shownDay = changed.listDay();
        upvotes = changed.upvotes();
        changedAt = now;
        return Optional.of(changed);
    }

    private PaperSignals combined(long ofRevision) {
        return deleted
                ? OwnSignals.NONE.over(FoundSignals.none(new PaperId(id)), ofRevision, true)
                : own().over(outside(), ofRevision, false);
    }
}
