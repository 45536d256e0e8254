package dev.broadsheet.contracts.outbox;

import static dev.broadsheet.contracts.paper.Checks.requirePositive;
import static dev.broadsheet.contracts.paper.Checks.requireText;
import static java.util.Objects.requireNonNull;

import dev.broadsheet.contracts.kafka.KafkaConnection;
import java.time.Duration;

/**
 * How a service's outbox is published.
 *
 * @param service names the owner of the outbox; part of every {@code transactional.id}
 * @param batchSize rows in one Kafka transaction, which is also what may be sent again after a crash
 * @param pollInterval how long a row of another pod waits at the most; rows of this pod wake the relay
 * @param lease how long a bucket stays with a pod that has gone silent
 */
public record OutboxSettings(
        String service, KafkaConnection kafka, int batchSize, Duration pollInterval, Duration lease) {

    public OutboxSettings {
        requireText(service, "service");
        requireNonNull(kafka, "kafka");
        requirePositive(batchSize, "batchSize");
        requirePositive(pollInterval.toMillis(), "pollInterval");
        requirePositive(lease.toMillis(), "lease");
    }

    public static OutboxSettings of(String service, KafkaConnection kafka) {
        return new OutboxSettings(service, kafka, 500, Duration.ofMillis(500), Duration.ofSeconds(15));
    }
}
