package dev.broadsheet.enrich.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    @Test
    void learnsWhatTellsKeyPhrasesFromOthers() {
        LearningExamples examples = new LearningExamples();
        for (int i = 0; i < 200; i++) {
            examples.add(Map.of("last=attent", 1.0, "words=2", 1.0), true);
            examples.add(Map.of("last=result", 1.0, "words=2", 1.0), false);
        }

        Weights weights = new Weights(LogisticRegression.of(examples));

        assertThat(weights.logOdds(Map.of("last=attent", 1.0, "words=2", 1.0))).isGreaterThan(1);
        assertThat(weights.logOdds(Map.of("last=result", 1.0, "words=2", 1.0))).isLessThan(-1);
    }

    @Test
    void learnsNothingFromWhatIsRare() {
        LearningExamples examples = new LearningExamples();
        for (int i = 0; i < 200; i++) {
            examples.add(Map.of("words=2", 1.0), i % 2 == 0);
        }
        examples.add(Map.of("only=rare", 1.0), true);

        assertThat(LogisticRegression.of(examples)).containsKey(Weights.BIAS).doesNotContainKey("only=rare");
    }
}
