package dev.broadsheet.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheBundledModel() throws IOException {
        for (String file : new String[] {"encoder.properties", "tokenizer.json", "model.onnx"}) {
            try (InputStream content = EncoderModel.bundled().open(file)) {
                Files.copy(content, folder.resolve(file));
            }
        }
    }

    @Test
    void loadsAModelFromAFolderAndLeavesItThere() {
        try (SentenceEncoder fromFolder = SentenceEncoder.load(EncoderModel.folder(folder));
                SentenceEncoder bundled = SentenceEncoder.load(EncoderModel.bundled())) {
            assertThat(fromFolder.encode("a text").vector())
                    .isEqualTo(bundled.encode("a text").vector());
        }
        assertThat(folder.resolve("model.onnx")).exists();
    }

    @Test
    void refusesANetworkWithOneBitChanged() throws IOException {
        byte[] network = Files.readAllBytes(folder.resolve("model.onnx"));
        network[network.length / 2] ^= 1;
        Files.write(folder.resolve("model.onnx"), network);

        assertRefused("model.onnx is damaged or of another model");
    }

    @Test
    void refusesAnotherTokenizer() throws IOException {
        Files.writeString(folder.resolve("tokenizer.json"), "{}");

        assertRefused("tokenizer.json is damaged or of another model");
    }

    @Test
    void refusesADescriptorWithOtherDimensions() throws IOException {
        describe("dimensions=384", "dimensions=768");

        assertRefused("its vectors have 384 dimensions, the descriptor says 768");
    }

    @Test
    void refusesADescriptorWithoutPooling() throws IOException {
        describe("pooling=CLS", "");

        assertRefused("pooling is missing");
    }

    @Test
    void namesTheFileThatIsMissing() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));

        assertRefused("tokenizer.json");
    }

    private void describe(String from, String to) throws IOException {
        Path descriptor = folder.resolve("encoder.properties");
        Files.writeString(descriptor, Files.readString(descriptor).replace(from, to));
    }

    private void assertRefused(String cause) {
        assertThatThrownBy(() -> SentenceEncoder.load(EncoderModel.folder(folder)))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(cause);
    }
}
