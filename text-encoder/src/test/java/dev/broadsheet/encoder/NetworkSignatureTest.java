package dev.broadsheet.encoder;

import static dev.broadsheet.encoder.TinyNetwork.FREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.encoder.TinyNetwork.Output;
import dev.broadsheet.encoder.TinyNetwork.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkSignatureTest {

    @TempDir
    Path folder;

    private ModelFiles model;

    @BeforeEach
    void copyTheBundledModel() throws IOException {
        model = ModelFiles.copiedTo(folder).describe("dimensions", "1");
    }

    @Test
    void takesAnEncoderOfAnyArchitecture() throws IOException {
        model.network(TinyNetwork.encoder());

        try (SentenceEncoder encoder = SentenceEncoder.load(EncoderModel.at(folder))) {
            assertThat(encoder.encode("a text").vector()).containsExactly(1);
        }
    }

    @Test
    void takesAnEncoderThatKnowsOneTextOnly() throws IOException {
        model.network(TinyNetwork.encoder().without("token_type_ids"));

        try (SentenceEncoder encoder = SentenceEncoder.load(EncoderModel.at(folder))) {
            assertThat(encoder.encode("a text").tokens()).isEqualTo(4);
        }
    }

    @Test
    void refusesANetworkWithoutAMask() throws IOException {
        model.network(TinyNetwork.encoder().without("attention_mask"));

        assertRefused("it has no input attention_mask, only [input_ids, token_type_ids]");
    }

    @Test
    void refusesANetworkThatWantsMore() throws IOException {
        model.network(TinyNetwork.encoder().with(TinyNetwork.tokens("decoder_input_ids")));

        assertRefused("its input decoder_input_ids is none of [input_ids, attention_mask, token_type_ids]");
    }

    @Test
    void refusesANetworkOfOneLength() throws IOException {
        model.network(
                TinyNetwork.encoder().with(new Value("attention_mask", TinyNetwork.Type.INT64, List.of(FREE, 128))));

        assertRefused("its input attention_mask is INT64[-1, 128], not INT64[texts, tokens] of any length");
    }

    @Test
    void refusesANetworkThatReadsOtherNumbers() throws IOException {
        model.network(
                TinyNetwork.encoder().with(new Value("attention_mask", TinyNetwork.Type.INT32, List.of(FREE, FREE))));

        assertRefused("its input attention_mask is INT32[-1, -1]");
    }

    @Test
    void refusesANetworkThatHasNoVectors() throws IOException {
        model.network(TinyNetwork.encoder().with(Output.NUMBER_PER_TOKEN));

        assertRefused("its first output answer is FLOAT[-1, -1], not one vector per token");
    }

    @Test
    void refusesANetworkWhoseVectorsAreIntegers() throws IOException {
        model.network(TinyNetwork.encoder().with(Output.VECTOR_OF_INTEGERS));

        assertRefused("its first output answer is INT32[-1, -1, 1], not one vector per token");
    }

    private void assertRefused(String cause) {
        assertThatThrownBy(() -> SentenceEncoder.load(EncoderModel.at(folder)))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("model.onnx: " + cause);
    }
}
