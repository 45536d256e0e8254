package dev.broadsheet.search.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.broadsheet.contracts.paper.Embedding;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompactVectorTest {

    private static final int DIMENSIONS = 384;
    private static final double CLOSE = 0.005;

    @Test
    void measuresNearlyAsTheEmbeddingItself() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            float[] paper = direction(random);
            float[] query = direction(random);

            CompactVector compact =
                    CompactVector.fromBase64(CompactVector.of(paper).toBase64());

            assertThat(compact.cosine(query))
                    .isCloseTo(new Embedding(paper).cosine(new Embedding(query)), within(CLOSE));
        }
    }

    @Test
    void pointsWhereTheEmbeddingPoints() {
        float[] paper = direction(new Random(2));

        float[] direction = CompactVector.of(paper).direction();

        assertThat(new Embedding(direction).cosine(new Embedding(paper))).isCloseTo(1, within(CLOSE));
    }

    @Test
    void takesOneBytePerComponent() {
        assertThat(CompactVector.of(direction(new Random(3))).toBase64()).hasSize(DIMENSIONS / 3 * 4);
    }

    @Test
    void isNearToNothingWithoutADirection() {
        CompactVector none = CompactVector.of(new float[] {0, 0});

        assertThat(none.cosine(new float[] {0.6f, 0.8f})).isZero();
        assertThat(none.direction()).containsExactly(0, 0);
    }

    @Test
    void isNotMeasuredByTheVectorOfAnotherModel() {
        CompactVector compact = CompactVector.of(new float[] {1, 0});

        assertThatThrownBy(() -> compact.cosine(new float[] {1, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 components", "2");
    }

    // As components of text embeddings are: most are small, a few are not.
    private static float[] direction(Random random) {
        float[] direction = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            direction[i] = (float) random.nextGaussian();
            squares += direction[i] * direction[i];
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < DIMENSIONS; i++) {
            direction[i] /= length;
        }
        return direction;
    }
}
