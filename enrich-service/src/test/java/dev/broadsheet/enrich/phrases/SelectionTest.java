package dev.broadsheet.enrich.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.enrich.phrases.Selection.Pick;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void namesNoPartOfWhatIsNamed() {
        assertThat(picked(phrase(0.9, "graph", "neural", "network"), phrase(0.8, "neural", "network")))
                .containsExactly(List.of("graph", "neural", "network"));
    }

    @Test
    void namesSomethingElseBeforeMoreOfTheSame() {
        assertThat(picked(
                        phrase(0.9, "sparse", "attent"),
                        phrase(0.6, "linear", "attent"),
                        phrase(0.5, "video", "gener")))
                .containsExactly(List.of("sparse", "attent"), List.of("video", "gener"), List.of("linear", "attent"));
    }

    @Test
    void takesPhrasesOfTheSameMeaningForTheSame() {
        float[] one = {1, 0};
        float[] same = {0.995f, 0.0998f};

        List<Pick> picks = Selection.of(List.of(phrase(0.9, one, "video"), phrase(0.8, same, "film")));

        assertThat(picks.get(1).worth()).isBetween(0.4, 0.42);
    }

    @Test
    void namesSixIfTheyAreWorthAnything() {
        List<RatedPhrase> phrases = IntStream.range(0, 9)
                .mapToObj(i -> phrase(i < 8 ? 0.05 : 0.005, "stem" + i))
                .toList();

        assertThat(Selection.of(phrases)).hasSize(6);
        assertThat(Selection.of(phrases.subList(5, 9))).hasSize(3);
    }

    @Test
    void namesTwelveAtMost() {
        assertThat(Selection.of(IntStream.range(0, 20)
                        .mapToObj(i -> phrase(0.5, "stem" + i))
                        .toList()))
                .hasSize(12);
    }

    private static List<List<String>> picked(RatedPhrase... phrases) {
        return Selection.of(List.of(phrases)).stream()
                .map(pick -> pick.phrase().candidate().stems())
                .toList();
    }

    private static RatedPhrase phrase(double relevance, String... stems) {
        return new RatedPhrase(new Candidate(List.of(stems)), relevance, Optional.empty());
    }

    private static RatedPhrase phrase(double relevance, float[] vector, String stem) {
        return new RatedPhrase(new Candidate(List.of(stem)), relevance, Optional.of(vector));
    }
}
