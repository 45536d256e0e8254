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

    /**
     * Key, value and headers untouched; where it came from and why it failed in further headers. One that was given
     * again and failed again goes where it was, with the first origin and the new cause.
     */
    public static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> failed, String consumer, Throwable cause) {
        Headers headers = new RecordHeaders(failed.headers().toArray());
        if (!Topics.isRetried(failed.topic())) {
            set(headers, "dead-letter-topic", failed.topic());
            set(headers, "dead-letter-partition", Integer.toString(failed.partition()));
            set(headers, "dead-letter-offset", Long.toString(failed.offset()));
        }
        set(headers, "dead-letter-consumer", consumer);
        set(headers, "dead-letter-exception", cause.getClass().getName());
        set(headers, "dead-letter-cause", shortened(String.valueOf(cause.getMessage())));
        String source = Topics.source(failed.topic(), consumer);
        return new ProducerRecord<>(Topics.deadLetters(source, consumer), null, failed.key(), failed.value(), headers);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CAUSE ? text : text.substring(0, LONGEST_CAUSE);
    }

    private static void set(Headers headers, String key, String value) {
        headers.remove(key);
        headers.add(key, value.getBytes(UTF_8));
    }
}
