package dev.broadsheet.enrich.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.enrich.Papers;
import dev.broadsheet.enrich.enricher.Language;
import dev.broadsheet.enrich.enricher.Reading;
import dev.broadsheet.enrich.enricher.Readings;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final Language LANGUAGE = new Language();

    @Test
    void takesHyphensForSpacesAndPluralsForSingulars() {
        assertThat(candidate(
                                candidates("We train vision-language models. A vision language model sees."),
                                "vision",
                                "languag",
                                "model")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void joinsAnAcronymWithItsLongForm() {
        Collection<Candidate> candidates =
                candidates("Large language models (LLMs) and chain of thought (CoT) help. LLMs think with CoT.");

        assertThat(candidate(candidates, "larg", "languag", "model").count()).isEqualTo(3);
        assertThat(candidate(candidates, "chain", "of", "thought").count()).isEqualTo(3);
        assertThat(stems(candidates)).doesNotContain(List.of("llm"), List.of("cot"));
    }

    @Test
    void leavesWhatBracketsDoNotExplain() {
        assertThat(stems(candidates("We use a strong baseline (GRPO)."))).contains(List.of("grpo"));
    }

    @Test
    void findsNoPhraseAcrossAMark() {
        assertThat(stems(candidates("We study sparse attention, video generation and rewards.")))
                .contains(List.of("spars", "attent"), List.of("video", "gener"))
                .doesNotContain(List.of("attent", "video"));
    }

    private static List<List<String>> stems(Collection<Candidate> candidates) {
        return candidates.stream().map(Candidate::stems).toList();
    }

    private static Candidate candidate(Collection<Candidate> candidates, String... stems) {
        return candidates.stream()
                .filter(candidate -> candidate.stems().equals(List.of(stems)))
                .findFirst()
                .orElseThrow();
    }

    private static Collection<Candidate> candidates(String abstractText) {
        Reading reading = new Reading(
                Papers.of("2601.99999", 1, "A title", abstractText, null, false), LANGUAGE, Readings.NO_TRANSFORMER);
        return Candidates.of(StemmedSentence.of(reading));
    }
}
