package dev.broadsheet.search.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConsumerLagsTest {

    @Test
    @Timeout(10)
    void knowsNothingWhereKafkaIsAway() {
        for (String servers : new String[] {"127.0.0.1:1", "no-such-host.invalid:9092"}) {
            assertThat(new ConsumerLags(Map.of("bootstrap.servers", servers), "g1", "search", new Hasty()).waiting())
                    .isEmpty();
        }
    }

    private record Hasty(URI ingestUrl, Duration patience, Duration keptFor) implements StatusConfig {
        Hasty() {
            this(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1), Duration.ZERO);
        }
    }
}
