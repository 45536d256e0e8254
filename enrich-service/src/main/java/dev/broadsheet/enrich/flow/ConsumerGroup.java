package dev.broadsheet.enrich.flow;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * This member of the group, unless a rebalance has begun another generation since. What the consumer noted at the
     * last rebalance is asked first: its own thread answers only between two polls, up to a second later.
     */
    Optional<ConsumerGroupMetadata> memberOf(int generation) {
        return Optional.of(consumer().consumerGroupMetadata().await().atMost(timeout))
                .filter(noted -> noted.generationId() == generation)
                .or(() -> Optional.of(askPollingThread()).filter(now -> now.generationId() == generation));
    }

    /** The partitions that this member has. */
    Set<TopicPartition> assigned() {
        return consumer().getAssignments().await().atMost(timeout);
    }

    private ConsumerGroupMetadata askPollingThread() {
        return consumer()
                .<ConsumerGroupMetadata>runOnPollingThread(polling -> {
                    return polling.groupMetadata();
                })
                .await()
                .atMost(timeout);
    }

    /** Whether the group has gone past a slice; waits for a transaction that is being ended. */
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
