package dev.broadsheet.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.papers.CompactVector;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    private static final PaperId BEST = new PaperId("2604.00001");
    private static final PaperId LIKE_IT = new PaperId("2604.00002");
    private static final PaperId WITHOUT_VECTOR = new PaperId("2604.00003");

    private final Feedback feedback = new Feedback(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(RankingConfig.class)
            .build()
            .getConfigMapping(RankingConfig.class));

    @Test
    void measuresByTheQueryAndTheBest() {
        List<Candidate> papers = List.of(paper(LIKE_IT, 0, 1, 0), paper(BEST, 0, 1, 0));

        List<Candidate> measured = feedback.measured(new float[] {1, 0, 0}, List.of(BEST, LIKE_IT), papers);

        // (1, 0.5, 0) against (0, 1, 0)
        assertThat(measured).extracting(Candidate::id).containsExactly(LIKE_IT, BEST);
        assertThat(cosine(measured.getFirst())).isCloseTo(0.5 / Math.sqrt(1.25), within(0.005));
    }

    @Test
    void learnsFromTheFirstFewAlone() {
        Candidate fourth = paper(id(4), 0, 1);
        List<Candidate> papers = List.of(paper(id(1), 1, 0), paper(id(2), 1, 0), paper(id(3), 1, 0), fourth);

        List<Candidate> measured = feedback.measured(new float[] {1, 0}, List.of(id(1), id(2), id(3), id(4)), papers);

        assertThat(cosine(measured.getLast())).isCloseTo(0, within(0.005));
    }

    @Test
    void saysNothingOfWhatHasNoVector() {
        Candidate without =
                new Candidate(WITHOUT_VECTOR, OptionalDouble.of(7), OptionalDouble.of(0.7), Optional.empty());

        List<Candidate> measured = feedback.measured(
                new float[] {1, 0, 0}, List.of(WITHOUT_VECTOR, BEST), List.of(without, paper(BEST, 1, 0, 0)));

        assertThat(measured.getFirst()).isEqualTo(without.withMeaning(OptionalDouble.empty()));
        assertThat(cosine(measured.getLast())).isCloseTo(1, within(0.005));
    }

    private static PaperId id(int number) {
        return new PaperId("2604.%05d".formatted(number));
    }

    private static Candidate paper(PaperId id, float... components) {
        return new Candidate(
                id, OptionalDouble.empty(), OptionalDouble.of(0.7), Optional.of(CompactVector.of(components)));
    }

    private static double cosine(Candidate paper) {
        return paper.meaning().orElseThrow();
    }

    @Test
    void movesTowardsTheMeanOfTheBest() {
        float[] moved = Feedback.moved(new float[] {1, 0, 0}, List.of(new float[] {0, 1, 0}, new float[] {0, 0, 1}), 2);

        float component = (float) (1 / Math.sqrt(3));
        assertThat(moved).containsExactly(component, component, component);
    }

    @Test
    void staysWhereNothingPulls() {
        assertThat(Feedback.moved(new float[] {0.6f, 0.8f}, List.of(), 0.5)).containsExactly(0.6f, 0.8f);
    }
}
