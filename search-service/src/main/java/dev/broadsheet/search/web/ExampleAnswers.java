package dev.broadsheet.search.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Whole answers for the documentation, as the sample papers gave them: {@code openapi-examples/papers.id.json}. */
final class ExampleAnswers {

    private static final String READS = "/api/";

    private ExampleAnswers() {}

    /** @param path as the documentation writes it, such as {@code /api/papers/{id}} */
    static Optional<Object> of(String path) {
        if (!path.startsWith(READS)) {
            return Optional.empty();
        }
        String name = path.substring(READS.length()).replaceAll("[{}]", "").replace('/', '.');
        try (InputStream file = ExampleAnswers.class.getResourceAsStream("/openapi-examples/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(new ObjectMapper().readValue(file, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + name + " is no JSON", e);
        }
    }
}
