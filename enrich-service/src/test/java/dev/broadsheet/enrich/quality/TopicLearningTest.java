package dev.broadsheet.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.enrich.quality.LogisticRegression.Answer;
import dev.broadsheet.enrich.quality.WeakLabels.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicLearningTest {

    private static final TopicTaxonomy TAXONOMY = TopicTaxonomy.bundled();

    @Test
    void guessesATopicByATermInTitleAndAbstract() {
        assertThat(label("learning/graphs", "Graph Neural Networks at Sea", "A graph neural network counts waves."))
                .isEqualTo(new Label(1, 1));
    }

    @Test
    void guessesLessOfAPaperWithOtherCategories() {
        assertThat(label("physics/optics", "A Laser for Learning", "The laser writes."))
                .isEqualTo(new Label(0.5, 1));
    }

    @Test
    void leavesOpenWhatTheAbstractOnlyMentions() {
        assertThat(label("audio/sound", "Counting Waves", "We also tried music."))
                .isEqualTo(new Label(0, 0.3));
    }

    @Test
    void doesNotFindATermInsideAWord() {
        assertThat(label("life/populations", "Acropolis Now", "On ruins.")).isEqualTo(new Label(0, 1));
    }

    @Test
    void learnsWhichSideOfZeroIsRight() {
        double[][] features = {{-2}, {-1}, {1}, {2}};
        List<Answer> answers =
                List.of(new Answer(0, 1, 0), new Answer(0, 1, 0), new Answer(1, 1, 0), new Answer(1, 1, 0));

        double[] weights = new LogisticRegression(1e-3, 200, 0.5).fit(features, answers, 0);

        assertThat(weights[0]).isGreaterThan(1);
        assertThat(weights[1]).isEqualTo(0, within(0.01));
    }

    @Test
    void givesAFunctionOfMappedVectorsBackAsOneOfTheVectors() {
        List<float[]> vectors = List.of(new float[] {1, 0}, new float[] {0, 1});
        VectorSpace space = VectorSpace.of(vectors);
        double[] function = {3, -1, 0.5};

        float[] row = space.unmap(function);

        assertThat(row[0] * 0.6 + row[1] * 0.8 + row[2])
                .isEqualTo(LogisticRegression.apply(function, space.map(new float[] {0.6f, 0.8f})), within(1e-5));
    }

    private static Label label(String topic, String title, String text) {
        return new WeakLabels(TAXONOMY, TAXONOMY.topic(topic).orElseThrow())
                .of(Papers.of("2601.99999", 1, title, text, null, false));
    }
}
