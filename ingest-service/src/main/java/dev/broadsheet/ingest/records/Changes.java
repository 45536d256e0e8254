package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.outbox.Lane;
import dev.broadsheet.ingest.outbox.OutboxRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a batch changes, worked out before anything is written: rows to insert, rows to update, events to publish. */
final class Changes {

    private final Map<String, PaperRow> papers;
    private final Map<String, SignalsRow> signals;
    private final DatabaseClock now;
    private final Cause cause;

    final List<PaperRow> newPapers = new ArrayList<>();
    final List<PaperRow> changedPapers = new ArrayList<>();
    final List<SignalsRow> newSignals = new ArrayList<>();
    final List<SignalsRow> changedSignals = new ArrayList<>();
    final List<OutboxRow> events = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();

    /**
     * @param papers the rows that are there already, locked
     * @param signals likewise
     */
    Changes(Map<String, PaperRow> papers, Map<String, SignalsRow> signals, DatabaseClock now, Cause cause) {
        this.papers = papers;
        this.signals = signals;
        this.now = now;
        this.cause = cause;
    }

    static Changes none() {
        return new Changes(Map.of(), Map.of(), new DatabaseClock(0), Cause.LIVE);
    }

    /** How many papers have news to publish. */
    int count() {
        return touched.size();
    }

    /** The papers whose waiting events must not be overtaken by these. */
    List<String> hurried() {
        return cause.lane() == Lane.BULK
                ? List.of()
                : changedPapers.stream()
                        .map(row -> row.id)
                        .filter(touched::contains)
                        .toList();
    }

    /** @param observation says something of its paper that its source did not say before */
    void addPaper(Observation observation) {
        FoundPaper found = observation.paper().orElseThrow();
        PaperRow row = papers.get(observation.id());
        if (row == null) {
            PaperRow first = PaperRow.first(revised(Standing.first(found), 0), now.instant());
            first.said(observation);
            newPapers.add(first);
            publish(first);
        } else if (!row.deleted && observation.saysNewPaper(Fingerprints.parse(row.found))) {
            merge(row, observation, found);
        }
    }

    private void merge(PaperRow row, Observation observation, FoundPaper found) {
        Standing known = row.standing();
        Standing merged = known.merge(found);
        row.said(observation);
        boolean news = !merged.publishesTheSameAs(known);
        row.set(news ? revised(merged, row.revision) : merged, now.instant());
        changedPapers.add(row);
        if (news) {
            publish(row);
        }
    }

    /** @param observation as for {@link #addPaper}, of its signals */
    void addSignals(Observation observation) {
        SignalsRow row = signalsOf(observation.found().id());
        if (!row.deleted && observation.saysNewSignals(Fingerprints.parse(row.found))) {
            row.said(observation);
            add(row);
        }
    }

    /** The row of a paper's signals as it is, or an empty one. */
    SignalsRow signalsOf(PaperId id) {
        SignalsRow known = signals.get(id.value());
        return known == null ? SignalsRow.first(id) : known;
    }

    Optional<SignalsRow> changedSignalsOf(PaperId id) {
        return Stream.concat(newSignals.stream(), changedSignals.stream())
                .filter(row -> row.id.equals(id.value()))
                .findFirst();
    }

    /** Takes a paper and its signals down or puts them back, if they are here and not so already. */
    void setDown(PaperId id, boolean down) {
        PaperRow paper = papers.get(id.value());
        if (paper == null || paper.deleted == down) {
            return;
        }
        paper.setDown(down, now.revisionAfter(paper.revision), now.instant());
        changedPapers.add(paper);
        publish(paper);
        SignalsRow row = signalsOf(id);
        row.deleted = down;
        add(row);
    }

    /** Signals of which something may have changed. */
    void add(SignalsRow row) {
        (signals.containsKey(row.id) ? changedSignals : newSignals).add(row);
        row.republish(now.revisionAfter(row.revision), now.instant()).ifPresent(changed -> {
            touched.add(row.id);
            // Signals cost no inference: they never wait for other papers.
            events.add(OutboxRow.of(Topics.PAPER_SIGNALS, row.id, row.record, now.instant(), cause.live()));
        });
    }

    private Standing revised(Standing standing, long lastRevision) {
        PaperDiscovered revision = standing.paper().withRevision(now.revisionAfter(lastRevision));
        return new Standing(revision, standing.original(), standing.provenance());
    }

    private void publish(PaperRow row) {
        touched.add(row.id);
        events.add(OutboxRow.of(Topics.PAPER_DISCOVERED, row.id, row.published(), now.instant(), cause));
    }
}
