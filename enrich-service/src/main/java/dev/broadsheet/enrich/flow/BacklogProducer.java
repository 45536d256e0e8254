package dev.broadsheet.enrich.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes without transactions: there are no offsets to go along, and the topic itself tells what it has. */
final class BacklogProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> kafka;

    BacklogProducer(ProducerSettings settings) {
        this.kafka =
                new KafkaProducer<>(settings.withoutTransactions(), new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Returns when all are written.
     *
     * @throws KafkaException if one is not
     */
    void write(List<ProducerRecord<String, byte[]>> messages) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(messages.size());
        messages.forEach(message -> sent.add(kafka.send(message)));
        kafka.flush();
        for (Future<RecordMetadata> written : sent) {
            try {
                written.get();
            } catch (ExecutionException e) {
                throw new KafkaException("an enriched paper was not written", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
