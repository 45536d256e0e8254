package dev.broadsheet.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelInJarTest {

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private ModelFiles model;
    private Path jar;

    @BeforeEach
    void copyATinyModel() throws IOException {
        model = ModelFiles.copiedTo(folder).describe("dimensions", "1").network(TinyNetwork.encoder());
        jar = elsewhere.resolve("model.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "models/tiny/"})
    void loadsAModelFromTheRootOrAFolderOfAJar(String inJar) throws IOException {
        model.zip(jar, inJar);

        try (SentenceEncoder encoder = SentenceEncoder.load(EncoderModel.at(jar))) {
            assertThat(encoder.encode("a text").vector()).containsExactly(1);
        }
    }

    @Test
    void refusesAJarOfTwoModels() throws IOException {
        model.zip(jar, "one/", "two/");

        assertRefused("it must have one encoder.properties, not [one/encoder.properties, two/encoder.properties]");
    }

    @Test
    void refusesAJarOfSomethingElse() throws IOException {
        model.zip(jar);

        assertRefused("it must have one encoder.properties, not []");
    }

    @Test
    void refusesHalfAJar() throws IOException {
        model.zip(jar, "");
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));

        assertRefused("it is neither a folder nor a jar");
    }

    @Test
    void refusesAFileThatUnpacksToMoreThanAModelNeeds() throws IOException {
        Files.writeString(model.path("encoder.properties"), "#".repeat(1 << 20));
        model.zip(jar, "");

        assertRefused("encoder.properties is longer than 65536 bytes");
    }

    @Test
    void saysThatThereIsNothing() {
        assertRefused("there is no such folder or jar");
    }

    private void assertRefused(String cause) {
        assertThatThrownBy(() -> SentenceEncoder.load(EncoderModel.at(jar)))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining(jar.toString())
                .hasMessageContaining(cause);
    }
}
