package dev.broadsheet.notify.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event and the record that it came in. */
record Received<T>(ConsumerRecord<String, byte[]> origin, T event) {}
