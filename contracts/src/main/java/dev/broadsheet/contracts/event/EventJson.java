package dev.broadsheet.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The one JSON form of events: ISO 8601 dates, absent keys instead of nulls, unknown keys ignored, because schemas
 * evolve by adding optional fields. Texts are written without NUL and without halves of surrogate pairs.
 */
public final class EventJson {

    private static final int DEEPEST_NESTING = 50;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new SoundText()))
            .defaultPropertyInclusion(JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EventJson() {}

    public static byte[] write(Object event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written: " + event.getClass(), e);
        }
    }

    /** @throws MalformedEventException if the bytes are not such an event; reading them again will not help */
    public static <T> T read(byte[] json, Class<T> type) {
        if (json == null) {
            throw new MalformedEventException("no value where a " + type.getSimpleName() + " was expected", null);
        }
        try {
            T event = MAPPER.readValue(json, type);
            if (event == null) {
                throw new MalformedEventException("null where a " + type.getSimpleName() + " was expected", null);
            }
            return event;
        } catch (IOException e) {
            throw new MalformedEventException("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
