package dev.broadsheet.contracts.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The one producer that may publish a bucket: making it fences the one before. */
final class BucketProducer implements AutoCloseable {

    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);

    private final KafkaProducer<String, byte[]> kafka;

    private BucketProducer(KafkaProducer<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    static BucketProducer fencing(OutboxSettings settings, int bucket) {
        KafkaProducer<String, byte[]> kafka = new KafkaProducer<>(
                settings.kafka()
                        .with(Map.of(
                                ProducerConfig.CLIENT_ID_CONFIG,
                                settings.service() + "-outbox-" + bucket,
                                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                                settings.service() + "-outbox-" + bucket,
                                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                                (int) TRANSACTION_TIMEOUT.toMillis(),
                                // A send must have failed before its transaction times out, or the time-out comes as a
                                // riddle.
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                (int) TRANSACTION_TIMEOUT.minusSeconds(1).toMillis(),
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                (int) TRANSACTION_TIMEOUT.dividedBy(2).toMillis(),
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                TRANSACTION_TIMEOUT.toMillis(),
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "lz4",
                                // The largest record that the topics take.
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                2 * 1024 * 1024)),
                new StringSerializer(),
                new ByteArraySerializer());
        try {
            kafka.initTransactions();
        } catch (KafkaException e) {
            kafka.close(Duration.ZERO);
            throw e;
        }
        return new BucketProducer(kafka);
    }

    /** Sends the rows in order, all or none. */
    void publish(List<OutboxTable.Row> rows) {
        kafka.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        for (OutboxTable.Row row : rows) {
            sent.add(kafka.send(row.message()));
        }
        kafka.commitTransaction();
        sent.forEach(BucketProducer::confirm);
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

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(2));
    }
}
