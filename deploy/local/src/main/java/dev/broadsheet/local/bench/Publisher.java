package dev.broadsheet.local.bench;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events as the services publish them. */
public final class Publisher implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public Publisher(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Waits where the broker takes events more slowly than they are made. */
    public void publish(String topic, PaperId key, Object event) {
        publish(ready(topic, key, event));
    }

    void publish(ProducerRecord<String, byte[]> ready) {
        var unused = producer.send(ready);
    }

    /** An event that only has to be sent, where it is not the making that is measured. */
    static ProducerRecord<String, byte[]> ready(String topic, PaperId key, Object event) {
        CloudEvent attributes =
                new CloudEvent(UUID.randomUUID().toString(), topic, "/bench", Instant.now(), Optional.empty());
        return new ProducerRecord<>(topic, null, key.value(), EventJson.write(event), attributes.toHeaders());
    }

    /** Returns when the broker has all of them. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
