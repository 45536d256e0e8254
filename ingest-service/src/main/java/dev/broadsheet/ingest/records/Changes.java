package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.ingest.outbox.OutboxRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a batch changes, worked out before anything is written: rows to insert, rows to update, events to publish. */
final class Changes {

    private final Map<String, Known> papers;
    private final Map<String, Known> signals;
    private final DatabaseClock now;
    private final Optional<String> traceparent;

    final List<PaperRow> newPapers = new ArrayList<>();
    final List<PaperRow> changedPapers = new ArrayList<>();
    final List<SignalsRow> newSignals = new ArrayList<>();
    final List<SignalsRow> changedSignals = new ArrayList<>();
    final List<OutboxRow> events = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();

    private Changes(
            Map<String, Known> papers, Map<String, Known> signals, DatabaseClock now, Optional<String> traceparent) {
        this.papers = papers;
        this.signals = signals;
        this.now = now;
        this.traceparent = traceparent;
    }

    /** @param batch at most one entry per paper */
    static Changes between(
            Map<String, Known> papers,
            Map<String, Known> signals,
            List<Hashed> batch,
            DatabaseClock now,
            Optional<String> traceparent) {
        Changes changes = new Changes(papers, signals, now, traceparent);
        batch.forEach(changes::add);
        return changes;
    }

    int count() {
        return touched.size();
    }

    private void add(Hashed found) {
        if (found.paperIsNews(papers.get(found.id()))) {
            addPaper(found);
        }
        if (found.signalsAreNews(signals.get(found.id()))) {
            addSignals(found);
        }
    }

    private void addPaper(Hashed found) {
        Known known = papers.get(found.id());
        PaperDiscovered event = found.paper().orElseThrow().asRevision(Known.nextRevision(known, now));
        PaperRow row = PaperRow.of(event, found.paperHash(), now.instant());
        (known == null ? newPapers : changedPapers).add(row);
        publish(Topics.PAPER_DISCOVERED, found.id(), event);
    }

    private void addSignals(Hashed found) {
        Known known = signals.get(found.id());
        PaperSignals event = found.signals().orElseThrow().asRevision(Known.nextRevision(known, now));
        SignalsRow row = SignalsRow.of(event, found.signalsHash(), now.instant());
        (known == null ? newSignals : changedSignals).add(row);
        publish(Topics.PAPER_SIGNALS, found.id(), event);
    }

    private void publish(String topic, String key, Object event) {
        touched.add(key);
        events.add(OutboxRow.of(topic, key, event, now.instant(), traceparent));
    }
}
