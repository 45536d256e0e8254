package dev.broadsheet.search.indexing;

import dev.broadsheet.contracts.event.MalformedEventException;
import dev.broadsheet.search.opensearch.Backoff;
import dev.broadsheet.search.papers.IndexReadiness;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Indexes a batch of records to the end: what the index cannot take now is tried again for as long as it takes, what it
 * never will is given up alone. Returning means that every record is settled and the batch can be
 * acknowledged.
 */
@Singleton
class PatientIndexer {

    private static final Logger LOG = Logger.getLogger(PatientIndexer.class);

    private final IndexReadiness readiness;
    private final BulkWriter writer;
    private final GivenUp givenUp;
    private final IndexingMetrics metrics;
    private final IndexTraces traces;
    private final IndexingConfig config;

    PatientIndexer(
            IndexReadiness readiness,
            BulkWriter writer,
            GivenUp givenUp,
            IndexingMetrics metrics,
            IndexTraces traces,
            IndexingConfig config) {
        this.readiness = readiness;
        this.writer = writer;
        this.givenUp = givenUp;
        this.metrics = metrics;
        this.traces = traces;
        this.config = config;
    }

    private record Item(ConsumerRecord<String, byte[]> message, DocumentPart part, Instant begun) {}

    /** @throws InterruptedException if the service stops first; nothing may be acknowledged then */
    void index(
            Iterable<ConsumerRecord<String, byte[]>> batch,
            Function<ConsumerRecord<String, byte[]>, DocumentPart> reader)
            throws InterruptedException {
        readiness.await();
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        batch.forEach(messages::add);
        try (BulksInFlight bulks = new BulksInFlight(config.bulksAtOnce())) {
            for (List<ConsumerRecord<String, byte[]>> part : BulkSizes.split(
                    messages, PatientIndexer::bytes, config.bulkBytes().asLongValue())) {
                List<Item> bulk = readable(part, reader);
                bulks.begin(() -> write(bulk));
            }
            bulks.await();
        }
    }

    // A vector in decimal digits is about twice what it is in a record; one without a value is given up.
    private static long bytes(ConsumerRecord<String, byte[]> message) {
        return message.value() == null ? 0 : 2L * message.value().length;
    }

    private Void write(List<Item> bulk) throws InterruptedException {
        List<Item> waiting = bulk;
        Backoff backoff = new Backoff();
        while (!waiting.isEmpty()) {
            waiting = written(waiting);
            if (!waiting.isEmpty()) {
                metrics.deferred();
                backoff.pause();
            }
        }
        return null;
    }

    private List<Item> readable(
            List<ConsumerRecord<String, byte[]>> batch, Function<ConsumerRecord<String, byte[]>, DocumentPart> reader)
            throws InterruptedException {
        List<Item> items = new ArrayList<>();
        Instant begun = Instant.now();
        for (ConsumerRecord<String, byte[]> message : batch) {
            try {
                items.add(new Item(message, reader.apply(message), begun));
            } catch (MalformedEventException e) {
                bury(message, e);
            }
        }
        return items;
    }

    /** @return what must be tried again */
    private List<Item> written(List<Item> items) throws InterruptedException {
        List<DocumentPart> parts = items.stream().map(Item::part).toList();
        List<Outcome> outcomes = metrics.bulk().record(() -> writer.write(parts));
        List<Item> deferred = new ArrayList<>();
        String cause = "";
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Applied applied -> {
                    metrics.applied(item.part());
                    traces.indexed(item.message(), item.begun());
                }
                case Outcome.Stale stale -> metrics.stale(item.part());
                case Outcome.Rejected rejected -> bury(item.message(), new RejectedDocumentException(rejected.cause()));
                case Outcome.Deferred later -> {
                    deferred.add(item);
                    cause = later.cause();
                }
            }
        }
        if (!deferred.isEmpty()) {
            LOG.warnf("documents=%d not indexed, trying again cause=%s", deferred.size(), cause);
        }
        return deferred;
    }

    private void bury(ConsumerRecord<String, byte[]> message, RuntimeException cause) throws InterruptedException {
        Backoff backoff = new Backoff();
        while (!buried(message, cause)) {
            backoff.pause();
        }
    }

    private boolean buried(ConsumerRecord<String, byte[]> message, RuntimeException cause) {
        try {
            givenUp.add(message, cause);
            LOG.warnf(
                    "topic=%s partition=%d offset=%d given up cause=%s",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    cause.getClass().getSimpleName());
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("topic=%s not given up, trying again cause=%s", message.topic(), e.toString());
            return false;
        }
    }
}
