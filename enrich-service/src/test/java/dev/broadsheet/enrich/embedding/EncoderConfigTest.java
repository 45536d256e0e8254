package dev.broadsheet.enrich.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.encoder.ExecutionProvider;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EncoderConfigTest {

    @Test
    void runsTheBundledModelOnTheProcessorUnlessToldOtherwise() {
        EncoderConfig config = config(Map.of());

        assertThat(config.model()).isEmpty();
        assertThat(config.provider()).isEqualTo(ExecutionProvider.CPU);
    }

    @Test
    void namesAGpu() {
        EncoderConfig config = config(Map.of("broadsheet.encoder.provider", "cuda:1"));

        assertThat(config.provider().cudaDevice()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void refusesAnUnknownProvider() {
        assertThatThrownBy(() -> config(Map.of("broadsheet.encoder.provider", "gpu")))
                .hasMessageContaining("broadsheet.encoder.provider with the config value \"gpu\"");
    }

    private static EncoderConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(EncoderConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(EncoderConfig.class);
    }
}
