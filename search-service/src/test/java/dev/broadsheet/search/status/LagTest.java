package dev.broadsheet.search.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LagTest {

    private static final TopicPartition FIRST = new TopicPartition("papers", 0);
    private static final TopicPartition SECOND = new TopicPartition("papers", 1);
    private static final TopicPartition OTHER = new TopicPartition("mails", 0);

    @Test
    void countsWhatIsNotReadInEachPartition() {
        Map<TopicPartition, Long> ends = Map.of(FIRST, 110L, SECOND, 31L, OTHER, 500L);
        Map<TopicPartition, Long> begins = Map.of(FIRST, 0L, SECOND, 20L, OTHER, 0L);

        // Nine records and a mark, and ten records and a mark in the one of which nothing was read.
        assertThat(new Lag(ends, begins, Map.of(FIRST, 100L)).of("papers")).hasValue(9 + 10);
    }

    @Test
    void isNothingWhereOnlyTheMarkIsLeft() {
        Lag lag = new Lag(Map.of(FIRST, 101L), Map.of(FIRST, 0L), Map.of(FIRST, 100L));
        assertThat(lag.of("papers")).hasValue(0);
        assertThat(new Lag(Map.of(FIRST, 100L), Map.of(FIRST, 0L), Map.of(FIRST, 100L)).of("papers"))
                .hasValue(0);
    }

    @Test
    void isNotKnownOfWhoNeverRead() {
        assertThat(new Lag(Map.of(FIRST, 100L), Map.of(FIRST, 0L), Map.of(OTHER, 3L)).of("papers"))
                .isEmpty();
    }
}
