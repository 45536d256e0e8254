package dev.broadsheet.search.indexing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Puts what was discovered and enriched, and what is said of it, into the index. */
@ApplicationScoped
class PaperListener {

    private final PatientIndexer indexer;

    PaperListener(PatientIndexer indexer) {
        this.indexer = indexer;
    }

    @Incoming("papers-enriched")
    @Blocking("indexing")
    void onPapersEnriched(ConsumerRecords<String, byte[]> events) throws InterruptedException {
        indexer.index(events, PartReader::paper);
    }

    @Incoming("paper-signals")
    @Blocking("indexing")
    void onPaperSignals(ConsumerRecords<String, byte[]> events) throws InterruptedException {
        indexer.index(events, PartReader::signals);
    }
}
