package dev.broadsheet.search.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.encoder.EncoderModel;
import dev.broadsheet.encoder.ModelDescriptor;
import dev.broadsheet.encoder.Pooling;
import dev.broadsheet.encoder.Precision;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexDefinitionTest {

    @Test
    void takesTheVectorsFromTheEncoder() throws IOException {
        JsonNode embedding = new IndexDefinition(model(768)).body().at("/mappings/properties/embedding");

        assertThat(embedding.path("dimension").asInt()).isEqualTo(768);
        assertThat(embedding.at("/method/space_type").asText()).isEqualTo("cosinesimil");
    }

    @Test
    void marksTheMappingWithVersionAndChecksum() throws IOException {
        IndexDefinition definition = new IndexDefinition(model(384));

        assertThat(DefinitionMark.of(definition.body().at("/mappings/_meta"))).isEqualTo(definition.mark());
        assertThat(definition.mark().version()).isEqualTo(IndexDefinition.VERSION);
        assertThat(definition.mark().checksum()).matches("[0-9a-f]{16}");
    }

    @Test
    void hasAnotherMarkForOtherVectorsAndTheSameForTheSame() throws IOException {
        assertThat(new IndexDefinition(model(384)).mark())
                .isEqualTo(new IndexDefinition(EncoderModel.bundled().describe()).mark())
                .isNotEqualTo(new IndexDefinition(model(768)).mark());
    }

    @Test
    void saysWhichModelIsNone(@TempDir Path folder) {
        EncoderModel model = EncoderModel.at(folder);

        assertThatThrownBy(() -> new IndexDefinition(model))
                .hasMessage("the model in %s cannot be used: it has no encoder.properties", folder);
    }

    private static ModelDescriptor model(int dimensions) {
        return new ModelDescriptor(
                "tiny", "1", Precision.FP32, dimensions, 512, Pooling.MEAN, "", "", "0".repeat(64), "0".repeat(64));
    }
}
