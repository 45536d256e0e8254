package dev.broadsheet.contracts.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KafkaConnectionTest {

    private static final Map<String, String> CONFIGURED = Map.of(
            "kafka.bootstrap.servers", "broker:9093",
            "kafka.security.protocol", "SASL_SSL",
            "kafka.sasl.mechanism", "SCRAM-SHA-512",
            "kafka.sasl.jaas.config", "a module with a password",
            "kafka.ssl.truststore.location", "/etc/broadsheet/kafka-ca/ca.crt",
            "kafka.client.id", "mine",
            "ssl.truststore.type", "JKS");

    @Test
    void takesWhatIsAboutConnecting() {
        KafkaConnection connection = KafkaConnection.of(name -> Optional.ofNullable(CONFIGURED.get(name)));

        assertThat(connection.properties())
                .isEqualTo(Map.of(
                        "bootstrap.servers", "broker:9093",
                        "security.protocol", "SASL_SSL",
                        "sasl.mechanism", "SCRAM-SHA-512",
                        "sasl.jaas.config", "a module with a password",
                        "ssl.truststore.location", "/etc/broadsheet/kafka-ca/ca.crt"));
    }

    @Test
    void insistsOnBrokers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KafkaConnection.of(name -> Optional.empty()))
                .withMessage("kafka.bootstrap.servers is not set");
    }

    @Test
    void letsAClientAddItsOwnSettings() {
        assertThat(KafkaConnection.to("broker:9092").with(Map.of("client.id", "mine")))
                .isEqualTo(Map.of("bootstrap.servers", "broker:9092", "client.id", "mine"));
    }

    @Test
    void keepsPasswordsToItself() {
        KafkaConnection connection = KafkaConnection.of(name -> Optional.ofNullable(CONFIGURED.get(name)));

        assertThat(connection).hasToString("KafkaConnection[broker:9093]");
    }
}
