package dev.broadsheet.enrich.phrases;

import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import dev.broadsheet.enrich.enricher.Enricher;
import dev.broadsheet.enrich.enricher.Findings;
import dev.broadsheet.enrich.enricher.Reading;
import jakarta.inject.Singleton;
import java.util.List;

/** What the paper is about, in its own words. */
@Singleton
public class KeyPhraseEnricher implements Enricher {

    private final Rating rating = new Rating(Weights.learnt());

    @Override
    public String field() {
        return "keyPhrases";
    }

    /** 6 to 12 phrases if the text has them; their scores fall from 1, which the best has. */
    @Override
    public boolean readsTextAlone() {
        return true;
    }

    @Override
    public void enrich(Reading reading, Findings findings) {
        List<StemmedSentence> sentences = StemmedSentence.of(reading);
        List<Selection.Pick> picks = Selection.of(rating.of(Candidates.of(sentences), reading));
        Spelling spelling = Spelling.of(sentences);
        findings.keyPhrases(picks.stream()
                .map(pick -> new KeyPhrase(
                        spelling.of(pick.phrase().candidate().best()),
                        score(pick.worth() / picks.getFirst().worth())))
                .toList());
    }

    private static double score(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
