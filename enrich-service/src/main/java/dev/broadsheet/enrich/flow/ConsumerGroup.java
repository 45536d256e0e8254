package dev.broadsheet.enrich.flow;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What the channel's consumer knows of its group. */
@Singleton
class ConsumerGroup {

    private final KafkaClientService clients;
    private final Duration timeout;

    ConsumerGroup(KafkaClientService clients, ProducerSettings settings) {
        this.clients = clients;
        this.timeout = settings.transactionTimeout();
    }

    ConsumerGroupMetadata metadata() {
        return consumer()
                .runOnPollingThread(polling -> {
                    return polling.groupMetadata();
                })
                .await()
                .atMost(timeout);
    }

    /** Whether the group has gone past a batch; waits for a transaction that is being ended. */
    boolean hasCommitted(Map<TopicPartition, OffsetAndMetadata> next) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer()
                .committed(next.keySet().toArray(TopicPartition[]::new))
                .await()
                .atMost(timeout);
        return next.entrySet().stream().allMatch(entry -> {
            OffsetAndMetadata found = committed.get(entry.getKey());
            return found != null && found.offset() >= entry.getValue().offset();
        });
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return clients.getConsumer(PaperListener.CHANNEL);
    }
}
