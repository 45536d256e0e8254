package dev.broadsheet.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.papers.CompactVector;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    private static final PaperId BEST = new PaperId("2604.00001");
    private static final PaperId LIKE_IT = new PaperId("2604.00002");
    private static final PaperId UNRANKED = new PaperId("2604.00003");
    private static final PaperId WITHOUT_VECTOR = new PaperId("2604.00004");

    private final Feedback feedback = new Feedback(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(RankingConfig.class)
            .build()
            .getConfigMapping(RankingConfig.class));

    @Test
    void measuresByTheQueryAndTheBest() {
        Map<PaperId, CompactVector> vectors =
                Map.of(BEST, vector(0, 1, 0), LIKE_IT, vector(0, 1, 0), UNRANKED, vector(0, 0, 1));

        Map<PaperId, Double> cosines = feedback.cosines(List.of(1f, 0f, 0f), List.of(BEST, LIKE_IT), vectors);

        // (1, 0.5, 0) against (0, 1, 0)
        assertThat(cosines).containsOnlyKeys(BEST, LIKE_IT);
        assertThat(cosines.get(LIKE_IT)).isCloseTo(0.5 / Math.sqrt(1.25), within(0.005));
    }

    @Test
    void leavesOutWhatHasNoVector() {
        Map<PaperId, Double> cosines =
                feedback.cosines(List.of(1f, 0f, 0f), List.of(WITHOUT_VECTOR, BEST), Map.of(BEST, vector(1, 0, 0)));

        assertThat(cosines).containsOnlyKeys(BEST);
        assertThat(cosines.get(BEST)).isCloseTo(1, within(0.005));
    }

    private static CompactVector vector(float... components) {
        return CompactVector.of(components);
    }

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
