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
        String generation = configured.getProperty("broadsheet.generation");

        assertThat(configured
                        .getProperty("mp.messaging.incoming.papers-enriched.topic")
                        .replace("${broadsheet.generation}", generation))
                .isEqualTo(Topics.paperEnriched(Topics.FIRST_GENERATION));
        assertThat(configured.getProperty("mp.messaging.incoming.paper-signals.topic"))
                .isEqualTo(Topics.PAPER_SIGNALS);
    }
}
