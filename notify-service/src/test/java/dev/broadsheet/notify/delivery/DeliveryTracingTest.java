package dev.broadsheet.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.mail.Letter;
import dev.broadsheet.notify.smtp.Delivery;
import dev.broadsheet.notify.subscription.SubscriberState;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTracingTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final List<SpanData> spans = new ArrayList<>();
    private final DeliveryTracing tracing = new DeliveryTracing(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(new Collecting(spans)))
                    .build())
            .build());

    @Test
    void goesOnWithWhatAskedForTheMailUpToTheServersAnswer() {
        Delivery unsent = new Delivery.Unsent("no relay");

        Delivery delivery = tracing.inSpan(claim(Optional.of("00-" + TRACE + "-b7ad6b7169203331-01")), () -> unsent);

        assertThat(delivery).isSameAs(unsent);
        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("send mail");
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
            assertThat(span.getAttributes().get(AttributeKey.stringKey("end"))).isEqualTo("Unsent");
            assertThat(span.getAttributes().toString()).doesNotContain("reader@example.org");
        });
    }

    @Test
    void beginsATraceForAMailOfTheSchedule() {
        Delivery unsent = new Delivery.Unsent("no relay");

        Delivery delivery = tracing.inSpan(claim(Optional.empty()), () -> unsent);

        assertThat(delivery).isSameAs(unsent);
        assertThat(spans)
                .singleElement()
                .satisfies(span ->
                        assertThat(span.getParentSpanContext().isValid()).isFalse());
    }

    private static Claim claim(Optional<String> traceparent) {
        Letter letter = new Letter(
                new UUID(1, 1),
                new SubscriberId(new UUID(2, 2)),
                EmailRequested.Kind.DIGEST,
                Optional.empty(),
                List.of(),
                List.of(),
                "en");
        return new Claim(
                "digest/1",
                letter,
                "reader@example.org",
                SubscriberState.CONFIRMED,
                Optional.empty(),
                1,
                false,
                Instant.parse("2026-01-22T03:51:43Z"),
                traceparent);
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
