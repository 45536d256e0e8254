package dev.broadsheet.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.event.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConsumedTopicsTest {

    @Test
    void readsTheTopicsOfTheContract() throws IOException {
        Properties configured = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/application.properties")) {
            configured.load(file);
        }
        assertThat(topics(configured, "papers-enriched"))
                .isEqualTo(withRetries(Topics.paperEnriched(Topics.FIRST_GENERATION)));
        assertThat(topics(configured, "paper-signals")).isEqualTo(withRetries(Topics.PAPER_SIGNALS));
    }

    private static String topics(Properties configured, String channel) {
        return configured
                .getProperty("mp.messaging.incoming." + channel + ".topics")
                .replace("${broadsheet.generation}", configured.getProperty("broadsheet.generation"));
    }

    private static String withRetries(String topic) {
        return topic + "," + Topics.retries(topic, "search");
    }
}
