package dev.broadsheet.enrich.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes slices, each with the offsets that it was read from, all or nothing. After a failure it must be closed. */
final class TransactionalProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> kafka;
    private final AutoCloseable metrics;

    private TransactionalProducer(KafkaProducer<String, byte[]> kafka, AutoCloseable metrics) {
        this.kafka = kafka;
        this.metrics = metrics;
    }

    /** Ends whatever transaction a former producer of this name has left open, one way or the other. */
    static TransactionalProducer start(ProducerSettings settings, FlowMetrics metrics) {
        KafkaProducer<String, byte[]> kafka =
                new KafkaProducer<>(settings.properties(), new StringSerializer(), new ByteArraySerializer());
        try {
            kafka.initTransactions();
        } catch (KafkaException e) {
            kafka.close(Duration.ZERO);
            throw e;
        }
        return new TransactionalProducer(kafka, metrics.bind(kafka));
    }

    void commit(Slice slice, ConsumerGroupMetadata member) {
        kafka.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(slice.outcomes().size());
        slice.messages().forEach(message -> sent.add(kafka.send(message)));
        kafka.sendOffsetsToTransaction(slice.next(), member);
        kafka.commitTransaction();
        sent.forEach(TransactionalProducer::confirm);
    }

    // A commit that returned has every send behind it; this would only tell of a client that broke its promise.
    private static void confirm(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException("a record of a committed transaction was not sent", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    // Without waiting: what was begun is ended by the next producer, or by the broker's time-out.
    @Override
    public void close() {
        try {
            metrics.close();
        } catch (Exception e) {
            throw new IllegalStateException("metrics of a producer cannot be unbound", e);
        } finally {
            kafka.close(Duration.ZERO);
        }
    }
}
