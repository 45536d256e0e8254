package dev.broadsheet.notify.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.broadsheet.contracts.paper.Embedding;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HalfVectorTest {

    @Test
    void keepsTheCosineOfTwoVectors() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Embedding one = embedding(random);
            Embedding other = embedding(random);

            assertThat(HalfVector.of(one).cosine(HalfVector.of(other))).isCloseTo(one.cosine(other), within(1e-3));
        }
    }

    @Test
    void comesBackAsItWasKept() {
        HalfVector kept = HalfVector.of(embedding(new Random(1)));

        assertThat(HalfVector.fromBase64(kept.toBase64()).cosine(kept)).isCloseTo(1, within(1e-9));
        assertThat(HalfVector.fromBase64(kept.toBase64()).toBase64()).isEqualTo(kept.toBase64());
    }

    @Test
    void isReadAsPostgresqlWritesIt() {
        HalfVector kept = HalfVector.of(embedding(new Random(2)));
        String broken = kept.toBase64().replaceAll("(.{76})", "$1\n");

        assertThat(HalfVector.fromBase64(broken).toBase64()).isEqualTo(kept.toBase64());
    }

    @Test
    void hasItsMiddleBetween() {
        HalfVector east = HalfVector.of(new Embedding(new float[] {1, 0}));
        HalfVector north = HalfVector.of(new Embedding(new float[] {0, 1}));

        HalfVector middle = HalfVector.middleOf(List.of(east, north));

        assertThat(middle.cosine(east)).isCloseTo(Math.sqrt(0.5), within(1e-6));
        assertThat(middle.cosine(north)).isCloseTo(Math.sqrt(0.5), within(1e-6));
    }

    private static Embedding embedding(Random random) {
        float[] components = new float[384];
        double squares = 0;
        for (int i = 0; i < components.length; i++) {
            components[i] = (float) random.nextGaussian();
            squares += components[i] * components[i];
        }
        for (int i = 0; i < components.length; i++) {
            components[i] /= (float) Math.sqrt(squares);
        }
        return new Embedding(components);
    }
}
