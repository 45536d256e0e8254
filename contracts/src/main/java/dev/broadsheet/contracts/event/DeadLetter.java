package dev.broadsheet.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record that its consumer can never process, as it goes to the consumer's dead-letter topic. */
public final class DeadLetter {

    private static final int LONGEST_CAUSE = 1_000;

    private DeadLetter() {}

    /** Key, value and headers untouched; where it came from and why it failed in further headers. */
    public static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> failed, String consumer, Throwable cause) {
        Headers headers = new RecordHeaders(failed.headers().toArray());
        add(headers, "dead-letter-topic", failed.topic());
        add(headers, "dead-letter-partition", Integer.toString(failed.partition()));
        add(headers, "dead-letter-offset", Long.toString(failed.offset()));
        add(headers, "dead-letter-consumer", consumer);
        add(headers, "dead-letter-exception", cause.getClass().getName());
        add(headers, "dead-letter-cause", shortened(String.valueOf(cause.getMessage())));
        return new ProducerRecord<>(
                Topics.deadLetters(failed.topic(), consumer), null, failed.key(), failed.value(), headers);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CAUSE ? text : text.substring(0, LONGEST_CAUSE);
    }

    private static void add(Headers headers, String key, String value) {
        headers.add(key, value.getBytes(UTF_8));
    }
}
