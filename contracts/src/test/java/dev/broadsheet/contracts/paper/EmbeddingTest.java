package dev.broadsheet.contracts.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    @Property
    void survivesJsonToTheBit(@ForAll @Size(8) List<@FloatRange(min = 0.01f, max = 1f) Float> raw) {
        double length = Math.sqrt(raw.stream().mapToDouble(c -> (double) c * c).sum());
        float[] components = new float[raw.size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = (float) (raw.get(i) / length);
        }
        Embedding embedding = new Embedding(components);

        assertThat(Embedding.fromBase64(embedding.toBase64())).isEqualTo(embedding);
        assertThat(embedding.cosine(embedding)).isCloseTo(1.0, within(1e-5));
    }

    @Test
    void refusesWhatHasNoUnitLength() {
        assertThatThrownBy(() -> new Embedding(new float[] {1, 1})).hasMessageContaining("unit length");
        assertThatThrownBy(() -> new Embedding(new float[] {Float.NaN})).hasMessageContaining("unit length");
        assertThatThrownBy(() -> Embedding.fromBase64("AAA=")).isInstanceOf(IllegalArgumentException.class);
    }
}
