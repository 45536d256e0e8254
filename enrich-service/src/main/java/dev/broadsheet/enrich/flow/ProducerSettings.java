package dev.broadsheet.enrich.flow;

import dev.broadsheet.contracts.kafka.KafkaConnection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the producer of enriched papers is made. */
@Singleton
class ProducerSettings {

    // A broker looks for transactions that are over time once in a while only: each second, if it is set up as it
    // should be.
    private static final Duration BROKER_NOTICES = Duration.ofSeconds(2);

    private final KafkaConnection kafka;
    private final String pod;
    private final Duration transactionTimeout;

    @Inject
    ProducerSettings(
            Config configuration,
            @ConfigProperty(name = "broadsheet.generation", defaultValue = "g1") String generation,
            FlowConfig config) {
        this.kafka = KafkaConnection.of(configuration);
        this.pod = config.pod() + "-" + generation;
        this.transactionTimeout = config.transactionTimeout().minus(BROKER_NOTICES);
    }

    Map<String, Object> properties() {
        return kafka.with(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "enrich-" + pod,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "enrich-" + pod,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                (int) transactionTimeout.toMillis(),
                // A send must have failed before its transaction times out, or the time-out comes as a riddle.
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) transactionTimeout.minusSeconds(1).toMillis(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) transactionTimeout.dividedBy(2).toMillis(),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                transactionTimeout.toMillis(),
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                // Before compression; what the topics take is checked record by record.
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                8 * 1024 * 1024));
    }

    Map<String, Object> withoutTransactions() {
        Map<String, Object> properties = new HashMap<>(properties());
        properties
                .keySet()
                .removeAll(List.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG));
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "enrich-backlog-" + pod);
        return properties;
    }

    Duration transactionTimeout() {
        return transactionTimeout;
    }
}
