package dev.broadsheet.contracts.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Where the brokers are, and how to get in: what an operator configures as {@code kafka.bootstrap.servers}, {@code
 * kafka.security…}, {@code kafka.sasl…} and {@code kafka.ssl…}. Every client of Kafka that a service makes has it, beside its own
 * settings.
 *
 * @param properties by Kafka's own names
 */
public record KafkaConnection(Map<String, Object> properties) {

    private static final String PREFIX = "kafka.";

    public KafkaConnection {
        properties = Map.copyOf(properties);
        if (!properties.containsKey(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)) {
            throw new IllegalArgumentException(PREFIX + AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG + " is not set");
        }
    }

    /** To brokers that let everybody in. */
    public static KafkaConnection to(String bootstrapServers) {
        return new KafkaConnection(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    public static KafkaConnection of(Config config) {
        return of(name -> config.getOptionalValue(name, String.class));
    }

    /** @param configured what is configured under a name, if anything is */
    static KafkaConnection of(Function<String, Optional<String>> configured) {
        Map<String, Object> properties = new HashMap<>();
        AdminClientConfig.configNames().stream()
                .filter(KafkaConnection::isAboutConnecting)
                .forEach(name -> configured.apply(PREFIX + name).ifPresent(value -> properties.put(name, value)));
        return new KafkaConnection(properties);
    }

    private static boolean isAboutConnecting(String name) {
        return name.equals(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)
                || name.startsWith("security.")
                || name.startsWith("sasl.")
                || name.startsWith("ssl.");
    }

    /** The configuration of a client with these settings. */
    public Map<String, Object> with(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putAll(settings);
        return all;
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return "KafkaConnection[" + properties.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG) + "]";
    }
}
