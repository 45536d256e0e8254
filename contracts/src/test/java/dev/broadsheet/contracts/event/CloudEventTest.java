package dev.broadsheet.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventTest {

    private static final CloudEvent EVENT = new CloudEvent(
            "an-id",
            Topics.PAPER_DISCOVERED,
            "/ingest-service",
            Instant.parse("2026-01-22T03:51:43Z"),
            Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

    @Test
    void comesOutOfItsHeadersAsItWentIn() {
        assertThat(CloudEvent.of(EVENT.toHeaders())).isEqualTo(EVENT);
    }

    @Test
    void refusesHeadersWithoutAnId() {
        Headers headers = EVENT.toHeaders().remove("ce_id");

        assertThatThrownBy(() -> CloudEvent.of(headers)).hasMessageContaining("ce_id");
        assertThatThrownBy(() -> CloudEvent.of(new RecordHeaders())).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void becomesADeadLetterUntouchedWithItsCause() {
        byte[] value = {1, 2, 3};
        ConsumerRecord<String, byte[]> failed =
                new ConsumerRecord<>(Topics.PAPER_DISCOVERED, 3, 17, "2601.99999", value);
        EVENT.toHeaders().forEach(failed.headers()::add);

        ProducerRecord<String, byte[]> letter =
                DeadLetter.of(failed, "enrich", new MalformedEventException("not JSON", null));

        assertThat(letter.topic()).isEqualTo("broadsheet.paper.discovered.v1.enrich.dlq");
        assertThat(letter.value()).isEqualTo(value);
        assertThat(CloudEvent.of(letter.headers())).isEqualTo(EVENT);
        assertThat(text(letter, "dead-letter-cause")).isEqualTo("not JSON");
    }

    @Test
    void goesBackWhereItWasWhenItFailsAgain() {
        ConsumerRecord<String, byte[]> failed =
                new ConsumerRecord<>(Topics.PAPER_SIGNALS, 3, 17, "2601.99999", new byte[] {1});
        EVENT.toHeaders().forEach(failed.headers()::add);
        ProducerRecord<String, byte[]> first =
                DeadLetter.of(failed, "search", new MalformedEventException("not JSON", null));
        ConsumerRecord<String, byte[]> again =
                new ConsumerRecord<>(Topics.retries(Topics.PAPER_SIGNALS, "search"), 0, 2, first.key(), first.value());
        first.headers().forEach(again.headers()::add);

        ProducerRecord<String, byte[]> second =
                DeadLetter.of(again, "search", new MalformedEventException("not JSON either", null));

        assertThat(second.topic()).isEqualTo(first.topic()).isEqualTo("broadsheet.paper.signals.v1.search.dlq");
        assertThat(second.headers().headers("dead-letter-offset")).hasSize(1);
        assertThat(text(second, "dead-letter-topic")).isEqualTo(Topics.PAPER_SIGNALS);
        assertThat(text(second, "dead-letter-offset")).isEqualTo("17");
        assertThat(text(second, "dead-letter-cause")).isEqualTo("not JSON either");
    }

    private static String text(ProducerRecord<String, byte[]> letter, String header) {
        return new String(letter.headers().lastHeader(header).value(), UTF_8);
    }
}
