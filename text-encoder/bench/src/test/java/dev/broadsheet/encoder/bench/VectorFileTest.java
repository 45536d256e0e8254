package dev.broadsheet.encoder.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.encoder.ModelDescriptor;
import dev.broadsheet.encoder.Pooling;
import dev.broadsheet.encoder.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {

    private static final ModelDescriptor MODEL = model("");

    @TempDir
    Path folder;

    @Test
    void keepsVectorsForTheNextMeasurement() throws IOException {
        try (VectorFile file = VectorFile.in(folder, MODEL)) {
            file.add("a text", new float[] {0.6f, 0.8f});
        }

        try (VectorFile file = VectorFile.in(folder, MODEL)) {
            assertThat(file.find("a text"))
                    .hasValueSatisfying(vector -> assertThat(vector).containsExactly(0.6f, 0.8f));
            assertThat(file.find("another text")).isEmpty();
        }
    }

    @Test
    void goesOnBehindHalfARecord() throws IOException {
        try (VectorFile file = VectorFile.in(folder, MODEL)) {
            file.add("a text", new float[] {0.6f, 0.8f});
        }
        try (Stream<Path> files = Files.list(folder)) {
            Files.write(files.findFirst().orElseThrow(), new byte[11], StandardOpenOption.APPEND);
        }

        try (VectorFile file = VectorFile.in(folder, MODEL)) {
            file.add("another text", new float[] {1, 0});
        }

        try (VectorFile file = VectorFile.in(folder, MODEL)) {
            assertThat(file.find("a text")).isPresent();
            assertThat(file.find("another text"))
                    .hasValueSatisfying(vector -> assertThat(vector).containsExactly(1, 0));
        }
    }

    @Test
    void doesNotMixWhatIsEncodedInAnotherWay() throws IOException {
        try (VectorFile file = VectorFile.in(folder, MODEL);
                VectorFile other = VectorFile.in(folder, model("passage: "))) {
            file.add("a text", new float[] {0.6f, 0.8f});

            assertThat(other.find("a text")).isEmpty();
        }
    }

    private static ModelDescriptor model(String passagePrefix) {
        return new ModelDescriptor(
                "tiny", "1", Precision.FP32, 2, 512, Pooling.MEAN, "", passagePrefix, "0".repeat(64), "0".repeat(64));
    }
}
