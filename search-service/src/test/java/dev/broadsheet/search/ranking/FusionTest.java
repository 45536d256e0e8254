package dev.broadsheet.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.ranking.Fusion.Scored;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static final PaperId A = new PaperId("2601.00001");
    private static final PaperId B = new PaperId("2601.00002");
    private static final PaperId C = new PaperId("2601.00003");

    @Test
    void weighsNormalisedScoresOfBothLists() {
        List<Scored> ranking = fused(Map.of(A, 30.0, B, 20.0, C, 10.0), Map.of(A, 0.6, C, 0.9));

        assertThat(ranking).extracting(Scored::id).containsExactly(C, A, B);
        assertThat(ranking.getFirst().score()).isCloseTo(0.7, within(1e-9));
        assertThat(ranking.get(1).score()).isCloseTo(0.3, within(1e-9));
        assertThat(ranking.get(2).score()).isCloseTo(0.15, within(1e-9));
    }

    @Test
    void ranksByWordsAloneWhenNothingIsNearInMeaning() {
        List<Scored> ranking = fused(Map.of(A, 1.0, B, 2.0), Map.of());

        assertThat(ranking).extracting(Scored::id).containsExactly(B, A);
    }

    @Test
    void takesTheOnlyPaperOfAListForItsBest() {
        assertThat(fused(Map.of(), Map.of(A, 0.62)).getFirst().score()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void refusesAWeightOutsideZeroToOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fusion(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fusion(1.1));
    }

    @Property
    void ranksEveryPaperOnceByAScoreFromZeroToOne(
            @ForAll("scores") Map<PaperId, Double> lexical, @ForAll("scores") Map<PaperId, Double> semantic) {
        List<Scored> ranking = fused(lexical, semantic);

        Set<PaperId> all = new HashSet<>(lexical.keySet());
        all.addAll(semantic.keySet());
        assertThat(ranking).extracting(Scored::id).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(ranking).extracting(Scored::score).allMatch(score -> score >= 0 && score <= 1 + 1e-9);
        assertThat(ranking)
                .isSortedAccordingTo(Comparator.comparingDouble(Scored::score).reversed());
    }

    private static List<Scored> fused(Map<PaperId, Double> lexical, Map<PaperId, Double> semantic) {
        Set<PaperId> all = new HashSet<>(lexical.keySet());
        all.addAll(semantic.keySet());
        return new Fusion(0.7)
                .fuse(all.stream()
                        .map(id -> new Candidate(id, score(lexical, id), score(semantic, id), Optional.empty()))
                        .toList());
    }

    private static OptionalDouble score(Map<PaperId, Double> scores, PaperId id) {
        return scores.containsKey(id) ? OptionalDouble.of(scores.get(id)) : OptionalDouble.empty();
    }

    @Provide
    Arbitrary<Map<PaperId, Double>> scores() {
        Arbitrary<PaperId> ids =
                Arbitraries.integers().between(1, 30).map(number -> new PaperId("2601.%05d".formatted(number)));
        return Arbitraries.maps(ids, Arbitraries.doubles().between(0, 1_000)).ofMaxSize(20);
    }
}
