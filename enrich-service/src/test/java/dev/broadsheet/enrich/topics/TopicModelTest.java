package dev.broadsheet.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.broadsheet.contracts.paper.PaperEnriched.Topic;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.enrich.topics.TopicModel.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model of two dimensions: the first speaks for reasoning, the second for segmentation. */
class TopicModelTest {

    private static final TopicTaxonomy TAXONOMY = TopicTaxonomy.bundled();
    private static final LinearScores GROUPS =
            LinearScores.of(List.of("language", "vision"), new float[][] {{4, 0, 0}, {0, 4, 0}});

    private static final TopicModel MODEL = new TopicModel(
            TAXONOMY,
            weights(LinearScores.of(
                    List.of("language/reasoning", "language/models", "vision/segmentation"),
                    new float[][] {{2, 0, -1}, {1, 0, -1}, {0, 2, -1}})));

    @Test
    void addsTheWeightsOfWhatTheVectorHas() {
        assertThat(MODEL.evidence(new float[] {1, 0}, List.of()))
                .extracting(Evidence::score)
                .containsExactly(1.0, 0.0, -1.0);
    }

    @Test
    void supportsOnlyTheBestTopicOfAGroup() {
        List<Evidence> evidence = MODEL.evidence(new float[] {1, 0}, List.of());

        assertThat(evidence.get(0).support()).isEqualTo(1 / (1 + Math.exp(-4)), within(1e-9));
        assertThat(evidence.get(1).support()).isZero();
        assertThat(evidence.get(2).support()).isEqualTo(0.5);
    }

    @Test
    void takesCategoriesForAPrior() {
        List<Topic> asLanguage =
                MODEL.topics(new float[] {1, 0}, List.of("cs.CL")).toList();
        List<Topic> asVision =
                MODEL.topics(new float[] {1, 0}, List.of("cs.CV")).toList();

        assertThat(asLanguage.get(0).score()).isGreaterThan(asVision.get(0).score());
        assertThat(asLanguage.get(2).score()).isLessThan(asVision.get(2).score());
    }

    @Test
    void doesWithoutCategories() {
        assertThat(MODEL.topics(new float[] {0, 0}, List.of()).toList().get(1).score())
                .isEqualTo(Calibration.logistic(-1 - 0.5), within(1e-9));
    }

    @Test
    void refusesWeightsForAnotherTaxonomy() {
        TopicWeights others = weights(LinearScores.of(List.of("language/alchemy"), new float[][] {{1, 0, 0}}));

        assertThatThrownBy(() -> new TopicModel(TAXONOMY, others)).hasMessageContaining("language/alchemy");
    }

    @Test
    void refusesVectorsOfAnotherLength() {
        assertThatThrownBy(() -> MODEL.evidence(new float[3], List.of())).hasMessageContaining("2 dimensions");
    }

    private static TopicWeights weights(LinearScores topics) {
        return new TopicWeights(
                "made-up", "1", topics, GROUPS, new Calibration(1, 1, 2, -2), new Calibration(1, 1, 0, -0.5));
    }
}
