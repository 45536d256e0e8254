package dev.broadsheet.search.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.opensearch._types.FieldValue;

/**
 * Where a page of a result ended. Opaque to callers, and read like everything that callers send.
 *
 * @param fingerprint of the request whose result it is
 * @param asOf when the first page was asked for; papers that came later are on no page
 * @param position how many results were before
 * @param values by which the last result stood in its order; empty when ordered by relevance, or when only the position
 *     is known
 */
public record Cursor(String fingerprint, Instant asOf, int position, List<FieldValue> values) {

    /** Further down than anybody reads; deeper pages cost the index more and more. */
    static final int DEEPEST_BY_RELEVANCE = 10_000;

    private static final int LONGEST = 600;
    private static final int MOST_VALUES = 3;
    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectReader READER = JSON.readerFor(Written.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    public Cursor {
        values = List.copyOf(values);
        if (position < 0 || values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("no page ends at " + position + ", " + values.size() + " values");
        }
        if (values.isEmpty() && position > DEEPEST_BY_RELEVANCE) {
            throw new IllegalArgumentException("too deep: " + position);
        }
    }

    private record Written(
            @JsonProperty(value = "f", required = true) String fingerprint,
            @JsonProperty(value = "t", required = true) long asOf,
            @JsonProperty(value = "p", required = true) int position,
            @JsonProperty(value = "v", required = true) List<Object> values) {}

    /**
     * Where the page before a page of {@code papers} ends that begins here; empty for the first page, and where going back
     * is too far for the index.
     */
    public Optional<Cursor> before(int papers) {
        int earlier = position - papers;
        return earlier <= 0 || earlier > DEEPEST_BY_RELEVANCE
                ? Optional.empty()
                : Optional.of(new Cursor(fingerprint, asOf, earlier, List.of()));
    }

    /** Empty if that is not what {@link #write} wrote. */
    public static Optional<Cursor> tryParse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Written written = READER.readValue(new String(Base64.getUrlDecoder().decode(text), UTF_8));
            return Optional.of(new Cursor(
                    written.fingerprint(),
                    Instant.ofEpochMilli(written.asOf()),
                    written.position(),
                    written.values().stream().map(Cursor::value).toList()));
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static FieldValue value(Object written) {
        return switch (written) {
            case Integer number -> FieldValue.of(number.longValue());
            case Long number -> FieldValue.of(number);
            case Double number -> FieldValue.of(number);
            case String text -> FieldValue.of(text);
            default -> throw new IllegalArgumentException("neither number nor text");
        };
    }

    public String write() {
        try {
            byte[] json = JSON.writeValueAsBytes(new Written(
                    fingerprint,
                    asOf.toEpochMilli(),
                    position,
                    values.stream().map(FieldValue::_get).toList()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a cursor has numbers and texts only", e);
        }
    }
}
