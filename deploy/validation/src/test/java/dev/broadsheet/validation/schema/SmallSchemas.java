package dev.broadsheet.validation.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * JSON schemas of our own for kinds of which nobody publishes Java classes. They have the names and types of the operators'
 * published definitions, of the fields that are used here; a field that is not in them is refused.
 */
final class SmallSchemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private SmallSchemas() {}

    /** What is wrong with an object; empty without a schema for it. */
    static Optional<List<String>> complaints(String apiVersionAndKind, JsonNode object) {
        return schema(apiVersionAndKind)
                .map(schema -> schema.validate(object).stream()
                        .map(ValidationMessage::getMessage)
                        .toList());
    }

    private static Optional<JsonSchema> schema(String apiVersionAndKind) {
        String resource = "/schemas/" + apiVersionAndKind.replace('/', '_') + ".json";
        try (InputStream file = SmallSchemas.class.getResourceAsStream(resource)) {
            return file == null ? Optional.empty() : Optional.of(FACTORY.getSchema(new ObjectMapper().readTree(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
