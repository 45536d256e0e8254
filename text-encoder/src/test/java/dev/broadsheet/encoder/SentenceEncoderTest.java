package dev.broadsheet.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {

    private static final String AGENTS = "A language model learns when to call a tool and how to read its answer.";
    private static final String TOOLS = "We train an LLM agent to use external APIs through reinforcement learning.";
    private static final String GALAXIES = "The star formation rate of dwarf galaxies declines after reionization.";

    private static SentenceEncoder encoder;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load(EncoderModel.bundled());
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void answersWithUnitLength() {
        for (String text : List.of(AGENTS, "", "数学", "a", "💡".repeat(50))) {
            float[] vector = encoder.encode(text).vector();

            assertThat(vector).hasSize(encoder.descriptor().dimensions());
            assertThat(dot(vector, vector)).isCloseTo(1.0, within(1e-5));
        }
    }

    @Test
    void putsSimilarTextsCloserThanDissimilarOnes() {
        float[] agents = encoder.encode(AGENTS).vector();

        assertThat(dot(agents, encoder.encode(TOOLS).vector()))
                .isGreaterThan(dot(agents, encoder.encode(GALAXIES).vector()) + 0.1);
    }

    @Test
    void findsThePassageThatAQueryMeans() {
        float[] query = encoder.encodeQuery("tool use of agents");

        assertThat(dot(query, encoder.encode(AGENTS).vector()))
                .isGreaterThan(dot(query, encoder.encode(GALAXIES).vector()) + 0.1);
        assertThat(query).isNotEqualTo(encoder.encode("tool use of agents").vector());
    }

    @Test
    void reportsTruncationAtTheLimitOfTheModel() {
        int limit = encoder.descriptor().maxTokens();
        Encoding longest = encoder.encode("word ".repeat(limit - 2));
        Encoding tooLong = encoder.encode("word ".repeat(limit - 1));

        assertThat(longest.tokens()).isEqualTo(limit);
        assertThat(longest.truncated()).isFalse();
        assertThat(tooLong.tokens()).isEqualTo(limit);
        assertThat(tooLong.truncated()).isTrue();
        assertThat(tooLong.vector()).isEqualTo(longest.vector());
    }

    @Test
    void countsTheSpecialTokens() {
        assertThat(encoder.encode("one two three").tokens()).isEqualTo(5);
    }

    @Test
    void givesPartsOfATextTheirOwnVectors() {
        String text = "A survey of dwarf galaxies. We also train language models.";
        Encoding encoding = encoder.encode(text);

        float[] galaxies = part(encoding, text, "dwarf galaxies");
        float[] models = part(encoding, text, "language models");

        float[] alone = encoder.encode("faint galaxies").vector();
        assertThat(dot(galaxies, galaxies)).isCloseTo(1.0, within(1e-5));
        assertThat(dot(galaxies, alone)).isGreaterThan(dot(models, alone) + 0.05);
    }

    @Test
    void findsAPartBehindCharactersOfTwoChars() {
        String text = "💡💡💡 dwarf galaxies";
        Encoding encoding = encoder.encode(text);

        assertThat(part(encoding, text, "dwarf galaxies")).isNotEqualTo(part(encoding, text, "galaxies"));
        assertThat(part(encoding, text, "galaxies")).isEqualTo(part(encoding, text, "alaxie"));
        assertThat(part(encoding, text, "💡💡💡 dwarf galaxies"))
                .isEqualTo(encoding.part(0, text.length()).orElseThrow());
    }

    @Test
    void hasNoVectorForWhatTheNetworkDidNotSee() {
        int limit = encoder.descriptor().maxTokens();
        Encoding encoding = encoder.encode("word ".repeat(limit));

        assertThat(encoding.part(5 * limit - 5, 5 * limit - 1)).isEmpty();
        assertThat(encoding.part(4, 5)).isEmpty();
        assertThat(encoding.part(3, 3)).isEmpty();
        assertThat(encoding.part(0, 4)).isPresent();
        assertThatThrownBy(() -> encoding.part(0, 5 * limit + 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void givesATextTheSameVectorToTheBitWhateverRunsBesideIt() throws Exception {
        List<String> texts = IntStream.range(0, 24)
                .mapToObj(i -> (i % 2 == 0 ? AGENTS : GALAXIES).repeat(1 + i % 7) + i)
                .toList();
        List<float[]> alone =
                texts.stream().map(text -> encoder.encode(text).vector()).toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<float[]>> together = texts.stream()
                    .<Callable<float[]>>map(text -> () -> encoder.encode(text).vector())
                    .toList();
            List<Future<float[]>> vectors = threads.invokeAll(together);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(vectors.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void refusesToWorkOnceClosed() {
        SentenceEncoder another = SentenceEncoder.load(EncoderModel.bundled());
        another.close();
        another.close();

        assertThatThrownBy(() -> another.encode(AGENTS)).hasMessageContaining("closed");
    }

    private static float[] part(Encoding encoding, String text, String part) {
        int from = text.indexOf(part);
        return encoding.part(from, from + part.length()).orElseThrow();
    }

    private static double dot(float[] one, float[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
        }
        return dot;
    }
}
