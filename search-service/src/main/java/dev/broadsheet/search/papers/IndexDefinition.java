package dev.broadsheet.search.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.encoder.EncoderModel;
import dev.broadsheet.encoder.ModelDescriptor;
import dev.broadsheet.encoder.Similarity;
import dev.broadsheet.search.opensearch.PackagedText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an index is made of: analysis and mapping from {@code opensearch/papers-v4.json}, vectors as the encoder makes
 * them. An index bears the mark of its definition in its mapping, so that one of another definition is noticed.
 */
@Singleton
class IndexDefinition {

    /** Grows with every change that an existing index cannot follow. */
    static final int VERSION = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode definition;
    private final DefinitionMark mark;

    /** For vectors of the model that queries are encoded with. */
    @Inject
    IndexDefinition(EncoderModel model) throws JsonProcessingException {
        this(described(model));
    }

    private static ModelDescriptor described(EncoderModel model) {
        try {
            return model.describe();
        } catch (IOException e) {
            throw new UncheckedIOException("the model in " + model + " cannot be used: " + e.getMessage(), e);
        }
    }

    IndexDefinition(ModelDescriptor model) throws JsonProcessingException {
        definition = JSON.readValue(PackagedText.read("papers-v" + VERSION + ".json"), ObjectNode.class);
        ObjectNode embedding = definition.withObject("/mappings/properties/embedding");
        embedding.put("dimension", model.dimensions());
        embedding.withObject("/method").put("space_type", spaceType(model.similarity()));
        mark = new DefinitionMark(VERSION, checksum());
        definition.withObject("/mappings").set("_meta", JSON.valueToTree(mark));
    }

    DefinitionMark mark() {
        return mark;
    }

    /** Settings that go with any deployment, and mappings; the caller's own copy. */
    ObjectNode body() {
        return definition.deepCopy();
    }

    private static String spaceType(Similarity similarity) {
        return switch (similarity) {
            case COSINE -> "cosinesimil";
        };
    }

    // What can be changed in an existing index is left out.
    private String checksum() throws JsonProcessingException {
        String fixed = JSON.writeValueAsString(definition.at("/settings/index/analysis")) + definition.get("mappings");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(fixed.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
