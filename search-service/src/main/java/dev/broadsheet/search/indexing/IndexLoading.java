package dev.broadsheet.search.indexing;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperId;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Brings into an index what the topics hold, and remembers of it what the index must have then. */
final class IndexLoading {

    private static final Logger LOG = Logger.getLogger(IndexLoading.class);

    // So little that the live pods may write to the index too, and readers wait no longer than a moment for the rest.
    private static final int FEW_RECORDS = 2000;
    // Against topics that grow faster than they are read; the rest is then read later.
    private static final int MOST_ROUNDS = 20;

    private final MemoryTopics topics;
    private final PatientIndexer indexer;
    private final ReindexProgress progress;
    private final BooleanSupplier stopped;
    private final HeldRevisions papers = new HeldRevisions();
    private final HeldRevisions signals = new HeldRevisions();

    /** @param indexers given a way to give up records, the one that writes to the index */
    IndexLoading(
            MemoryTopics topics,
            Function<GivenUp, PatientIndexer> indexers,
            ReindexProgress progress,
            BooleanSupplier stopped) {
        this.topics = topics;
        this.indexer = indexers.apply(this::giveUp);
        this.progress = progress;
        this.stopped = stopped;
    }

    HeldRevisions papers() {
        return papers;
    }

    HeldRevisions signals() {
        return signals;
    }

    /** Reads on until hardly anything arrives meanwhile. @throws InterruptedException if it was stopped */
    void loadNearlyAll() throws InterruptedException {
        int rounds = 0;
        while (loadRest() > FEW_RECORDS && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }

    /**
     * Reads on to the ends as they are now.
     *
     * @return how many records had arrived
     * @throws InterruptedException if it was stopped
     */
    long loadRest() throws InterruptedException {
        requireNotStopped();
        return topics.readOn(this::load);
    }

    private void requireNotStopped() throws InterruptedException {
        if (stopped.getAsBoolean()) {
            throw new InterruptedException("stopped");
        }
    }

    private void load(ConsumerRecords<String, byte[]> batch, long remaining) throws InterruptedException {
        requireNotStopped();
        indexer.index(batch.records(Topics.PAPER_SIGNALS), record -> noted(PartReader.signals(record), signals));
        for (String topic : batch.partitions().stream()
                .map(partition -> partition.topic())
                .filter(topic -> !topic.equals(Topics.PAPER_SIGNALS))
                .distinct()
                .toList()) {
            indexer.index(batch.records(topic), record -> noted(PartReader.paper(record), papers));
        }
        progress.read(batch.count(), remaining);
    }

    private static DocumentPart noted(DocumentPart part, HeldRevisions held) {
        held.note(part);
        return part;
    }

    // The live pods have dead-lettered it, or will.
    private void giveUp(ConsumerRecord<String, byte[]> failed, Throwable cause) {
        if (cause instanceof RejectedDocumentException) {
            HeldRevisions held = failed.topic().equals(Topics.PAPER_SIGNALS) ? signals : papers;
            held.refuse(new PaperId(failed.key()));
        }
    }

    void tell() {
        LOG.infof(
                "papers=%d refused=%d signals=%d refused=%d",
                papers.present(), papers.refused(), signals.present(), signals.refused());
    }
}
