package dev.broadsheet.enrich.flow;

import dev.broadsheet.enrich.flow.Publication.Result;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the papers of one poll, and returns when what came of them is committed. */
@ApplicationScoped
class PaperListener {

    static final String CHANNEL = "papers-discovered";

    /** What SmallRye notes on a record for itself. */
    private static final String OWN_HEADER = "__smallrye_generationId";

    private final RecordEnrichment enrichment;
    private final Workers workers;
    private final Publication publication;
    private final FlowMetrics metrics;

    PaperListener(RecordEnrichment enrichment, Workers workers, Publication publication, FlowMetrics metrics) {
        this.enrichment = enrichment;
        this.workers = workers;
        this.publication = publication;
        this.metrics = metrics;
    }

    @Incoming(CHANNEL)
    @Blocking(PaperListener.CHANNEL)
    void on(ConsumerRecords<String, byte[]> papers, IncomingKafkaRecordBatchMetadata<String, byte[]> metadata)
            throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(papers.count());
        papers.forEach(paper -> {
            paper.headers().remove(OWN_HEADER);
            records.add(paper);
        });
        List<Outcome> outcomes = workers.map(records, enrichment::enrich);
        Batch batch = new Batch(
                outcomes.stream().map(Outcome::message).toList(),
                next(records),
                metadata.getConsumerGroupGenerationId());
        if (publication.publish(batch) == Result.COMMITTED) {
            metrics.committed(outcomes);
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> next(List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        for (ConsumerRecord<String, byte[]> paper : records) {
            next.put(new TopicPartition(paper.topic(), paper.partition()), new OffsetAndMetadata(paper.offset() + 1));
        }
        return next;
    }
}
