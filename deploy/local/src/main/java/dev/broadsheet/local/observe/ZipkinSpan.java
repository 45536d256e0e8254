package dev.broadsheet.local.observe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A span of Zipkin's API, version 2. What a span of OpenTelemetry has beside (links, events, the state of its trace) has no
 * place in it.
 *
 * @param timestamp in microseconds, as {@code duration} is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ZipkinSpan(
        String traceId,
        String parentId,
        String id,
        String kind,
        String name,
        long timestamp,
        long duration,
        Endpoint localEndpoint,
        Map<String, String> tags) {

    private static final String SERVICE = "service.name";
    private static final long NANOS_PER_MICRO = 1000;

    /** Who it is a span of. */
    record Endpoint(String serviceName) {}

    static List<ZipkinSpan> of(ExportTraceServiceRequest request) {
        return request.getResourceSpansList().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream()
                        .flatMap(scope -> scope.getSpansList().stream())
                        .map(span -> of(span, service(resource))))
                .toList();
    }

    private static ZipkinSpan of(Span span, String service) {
        long begun = span.getStartTimeUnixNano() / NANOS_PER_MICRO;
        // Zipkin takes none for a span that has not ended.
        long duration = Math.max(1, span.getEndTimeUnixNano() / NANOS_PER_MICRO - begun);
        String parent = span.getParentSpanId().isEmpty() ? null : hex(span.getParentSpanId());
        return new ZipkinSpan(
                hex(span.getTraceId()),
                parent,
                hex(span.getSpanId()),
                kind(span.getKind()),
                span.getName(),
                begun,
                duration,
                new Endpoint(service),
                tags(span));
    }

    private static String service(ResourceSpans spans) {
        return spans.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(SERVICE))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("unknown");
    }

    private static String kind(Span.SpanKind kind) {
        return switch (kind) {
            case SPAN_KIND_CLIENT -> "CLIENT";
            case SPAN_KIND_SERVER -> "SERVER";
            case SPAN_KIND_PRODUCER -> "PRODUCER";
            case SPAN_KIND_CONSUMER -> "CONSUMER";
            case SPAN_KIND_INTERNAL, SPAN_KIND_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static Map<String, String> tags(Span span) {
        Map<String, String> tags = new TreeMap<>();
        for (KeyValue attribute : span.getAttributesList()) {
            tags.put(attribute.getKey(), text(attribute.getValue()));
        }
        if (span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR) {
            tags.put("error", span.getStatus().getMessage());
        }
        return tags;
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
            case INT_VALUE -> Long.toString(value.getIntValue());
            case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
            case ARRAY_VALUE ->
                value.getArrayValue().getValuesList().stream()
                        .map(ZipkinSpan::text)
                        .toList()
                        .toString();
            default -> value.toString();
        };
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
