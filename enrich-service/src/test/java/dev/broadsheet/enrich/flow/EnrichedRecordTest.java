package dev.broadsheet.enrich.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.enrich.flow.EnrichedRecord.TooLargeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class EnrichedRecordTest {

    private static final Instant NOW = Instant.parse("2026-01-22T03:51:43Z");

    @Test
    void standsInTheTopicOfItsGenerationUnderThePapersId() {
        ProducerRecord<String, byte[]> message = message(event(1, "g2", "An abstract."));

        assertThat(message.topic()).isEqualTo(Topics.paperEnriched("g2"));
        assertThat(message.topic()).startsWith(EnrichedRecord.TYPE + ".");
        assertThat(message.key()).isEqualTo("2601.99999");
        assertThat(EventJson.read(message.value(), PaperEnriched.class).paper().abstractText())
                .isEqualTo("An abstract.");
    }

    @Test
    void hasTheSameEventIdOnlyForTheSameRevisionAndGeneration() {
        String first = eventId(event(1, "g1", "one"));

        assertThat(eventId(event(1, "g1", "another"))).isEqualTo(first);
        assertThat(eventId(event(2, "g1", "one"))).isNotEqualTo(first);
        assertThat(eventId(event(1, "g2", "one"))).isNotEqualTo(first);
    }

    @Test
    void refusesWhatTheTopicDoesNotTake() {
        PaperEnriched huge = event(1, "g1", "x".repeat(EnrichedRecord.LARGEST_VALUE));

        assertThatThrownBy(() -> message(huge)).isInstanceOf(TooLargeException.class);
    }

    private static String eventId(PaperEnriched event) {
        return CloudEvent.of(message(event).headers()).id();
    }

    private static ProducerRecord<String, byte[]> message(PaperEnriched event) {
        return EnrichedRecord.of(event, NOW, Optional.empty());
    }

    private static PaperEnriched event(long revision, String generation, String abstractText) {
        PaperDiscovered paper = Papers.of("2601.99999", revision, "A title", abstractText, null, false);
        return new PaperEnriched(paper, generation, null, List.of(), null, List.of(), List.of(), null, List.of());
    }
}
