package dev.broadsheet.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.Topics;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LiveTracesTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private final Instant begun = Instant.now().minus(Duration.ofSeconds(2));

    private final List<SpanData> spans = new ArrayList<>();
    private final LiveTraces traces = new LiveTraces(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(new Collecting(spans)))
                    .build())
            .build());

    @Test
    void goOnWithWhatBroughtTheRecordFromWhenItsBatchWasTaken() {
        traces.indexed(paper(Optional.of("00-" + TRACE + "-b7ad6b7169203331-01")), begun);

        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("index paper");
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
            assertThat(Duration.ofNanos(span.getEndEpochNanos() - span.getStartEpochNanos()))
                    .isBetween(Duration.ofSeconds(2), Duration.ofMinutes(1));
        });
    }

    @Test
    void keepWhatWasNotBegunToBeKept() {
        traces.indexed(paper(Optional.of("00-" + TRACE + "-b7ad6b7169203331-00")), begun);

        assertThat(spans).isEmpty();
    }

    @Test
    void beginNone() {
        traces.indexed(paper(Optional.empty()), begun);

        assertThat(spans).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> paper(Optional<String> traceparent) {
        ConsumerRecord<String, byte[]> paper =
                new ConsumerRecord<>(Topics.paperEnriched("g1"), 3, 17, "2601.00001", new byte[0]);
        new CloudEvent("an-id", "broadsheet.paper.enriched.v1", "/enrich-service", Instant.now(), traceparent)
                .toHeaders()
                .forEach(paper.headers()::add);
        return paper;
    }

    private record Collecting(List<SpanData> spans) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
