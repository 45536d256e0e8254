package dev.broadsheet.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    @Test
    void movesTowardsTheMeanOfTheBest() {
        float[] moved = Feedback.moved(List.of(1f, 0f, 0f), List.of(new float[] {0, 1, 0}, new float[] {0, 0, 1}), 2);

        float component = (float) (1 / Math.sqrt(3));
        assertThat(moved).containsExactly(component, component, component);
    }

    @Test
    void staysWhereNothingPulls() {
        assertThat(Feedback.moved(List.of(0.6f, 0.8f), List.of(), 0.5)).containsExactly(0.6f, 0.8f);
    }
}
