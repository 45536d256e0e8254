package dev.broadsheet.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCheckTest {

    @TempDir
    Path folder;

    private ModelFiles model;

    @BeforeEach
    void copyTheBundledModel() throws IOException {
        model = ModelFiles.copiedTo(folder);
    }

    @Test
    void loadsAModelFromAFolderAndLeavesItThere() {
        try (SentenceEncoder fromFolder = SentenceEncoder.load(EncoderModel.at(folder));
                SentenceEncoder bundled = SentenceEncoder.load(EncoderModel.bundled())) {
            assertThat(fromFolder.encode("a text").vector())
                    .isEqualTo(bundled.encode("a text").vector());
        }
        assertThat(model.path("model.onnx")).exists();
    }

    @Test
    void refusesANetworkWithOneBitChanged() throws IOException {
        byte[] network = Files.readAllBytes(model.path("model.onnx"));
        network[network.length / 2] ^= 1;
        Files.write(model.path("model.onnx"), network);

        assertRefused("model.onnx is damaged or of another model");
    }

    @Test
    void refusesAnotherTokenizer() throws IOException {
        Files.writeString(model.path("tokenizer.json"), "{}");

        assertRefused("tokenizer.json is damaged or of another model");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "revision",
                "precision",
                "dimensions",
                "max-tokens",
                "pooling",
                "onnx-sha256",
                "tokenizer-sha256"
            })
    void namesTheKeyThatIsMissing(String key) throws IOException {
        model.describe(key, null);

        assertRefused("encoder.properties: " + key + " is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dimensions       | many  | dimensions=many is not a number",
                "dimensions       | 0     | dimensions=0 is no vector",
                "max-tokens       | 2     | max-tokens=2 leaves no room for a text",
                "pooling          | max   | pooling=max is none of [CLS, MEAN]",
                "precision        | int4  | precision=int4 is none of [INT8, FP16, FP32]",
                "onnx-sha256      | 12ab  | onnx-sha256=12ab is not 64 hexadecimal digits",
                "tokenizer-sha256 | \\u12 | encoder.properties: Malformed",
            })
    void namesTheKeyWhoseValueSaysNothing(String key, String value, String cause) throws IOException {
        model.describe(key, value);

        assertRefused(cause);
    }

    @Test
    void refusesADescriptorWithOtherDimensions() throws IOException {
        model.describe("dimensions", "768");

        assertRefused("its vectors have 384 dimensions, encoder.properties says dimensions=768");
    }

    @Test
    void refusesADescriptorThatPromisesALongerText() throws IOException {
        model.describe("max-tokens", "513");

        assertRefused("model.onnx does not read a text of max-tokens=513");
    }

    @ParameterizedTest
    @ValueSource(strings = {"encoder.properties", "tokenizer.json", "model.onnx"})
    void namesTheFileThatIsMissing(String file) throws IOException {
        Files.delete(model.path(file));

        assertRefused("it has no " + file);
    }

    private void assertRefused(String cause) {
        assertThatThrownBy(() -> SentenceEncoder.load(EncoderModel.at(folder)))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(cause);
    }
}
