package dev.broadsheet.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** A record as it lies in a dead-letter topic. */
public record GivenUpRecord(ConsumerRecord<String, byte[]> record) {

    public long offset() {
        return record.offset();
    }

    public Instant time() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** The paper's id, or the subscriber's. */
    public String key() {
        return Optional.ofNullable(record.key()).orElse("(no key)");
    }

    public int bytes() {
        return record.value() == null ? 0 : record.value().length;
    }

    /** The exception without its package, and what it said. */
    public String cause() {
        String exception = header("dead-letter-exception");
        return exception.substring(exception.lastIndexOf('.') + 1) + ": "
                + header("dead-letter-cause").lines().findFirst().orElse("");
    }

    /** Topic, partition and offset where the consumer read it. */
    public String origin() {
        return "%s-%s@%s"
                .formatted(header("dead-letter-topic"), header("dead-letter-partition"), header("dead-letter-offset"));
    }

    public String traceparent() {
        return header("traceparent");
    }

    ProducerRecord<String, byte[]> to(String topic) {
        return new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    }

    private String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "?" : new String(header.value(), UTF_8);
    }
}
