package dev.broadsheet.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionProviderTest {

    private static final ExecutionProvider FIRST_GPU = ExecutionProvider.of("cuda");

    @TempDir
    Path folder;

    @Test
    void readsTheNumberOfADevice() {
        assertThat(ExecutionProvider.of("cpu")).isEqualTo(ExecutionProvider.CPU);
        assertThat(FIRST_GPU.cudaDevice()).isEqualTo(OptionalInt.of(0));
        assertThat(ExecutionProvider.of("cuda:1").cudaDevice()).isEqualTo(OptionalInt.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gpu", "CUDA", "cuda:", "cuda:-1", "cuda:one"})
    void refusesAnUnknownName(String name) {
        assertThatThrownBy(() -> ExecutionProvider.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is none of cpu, cuda, cuda:<device>");
    }

    @Test
    void doesNotPutAnInt8ModelOnAGpu() {
        assertThatThrownBy(() -> SentenceEncoder.load(EncoderModel.bundled(), FIRST_GPU))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("encoder.properties: precision=int8 does not go with cuda:0");
    }

    @Test
    void saysWhichArtifactHasCuda() throws IOException {
        ModelFiles.copiedTo(folder).describe("precision", "fp32");

        assertThatThrownBy(() -> SentenceEncoder.load(EncoderModel.at(folder), FIRST_GPU))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("no cuda:0")
                .hasMessageContaining("onnxruntime_gpu");
    }
}
