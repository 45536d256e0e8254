package dev.broadsheet.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.encoder.EncoderModel;
import dev.broadsheet.encoder.SentenceEncoder;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.enrich.enricher.Language;
import dev.broadsheet.enrich.enricher.Readings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SummaryEnricherTest {

    private static final Language LANGUAGE = new Language();
    private static final Summary EXTRACTIVE = new Summary(
            "We propose StormCast, a graph neural network that predicts rare storms from satellite images and forgets"
                    + " none of them.",
            "broadsheet-extractive-2");
    private static final Summary WRITTEN = new Summary("StormCast predicts rare storms from images.", "a-model");

    private static SentenceEncoder encoder;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load(EncoderModel.bundled());
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void saysWhatThePaperContributesAndNamesWhatWroteIt() {
        assertThat(summary(Papers.ABSTRACT, List.of())).isEqualTo(EXTRACTIVE);
    }

    @Test
    void saysWhatAWriterWrote() {
        assertThat(summary(Papers.ABSTRACT, List.of(paper -> Optional.of(WRITTEN))))
                .isEqualTo(WRITTEN);
    }

    @Test
    void extractsWhereTheWriterHasNothing() {
        assertThat(summary(Papers.ABSTRACT, List.of(paper -> Optional.empty()))).isEqualTo(EXTRACTIVE);
    }

    @Test
    void isAbsentWithoutAnAbstractWhateverAWriterMayMakeUp() {
        assertThat(summary("", List.of(paper -> Optional.of(WRITTEN)))).isNull();
    }

    @Test
    void isAbsentWhereNothingButMarksIsLeft() {
        assertThat(summary("[1, 2]", List.of())).isNull();
    }

    private static Summary summary(String abstractText, List<SummaryWriter> writers) {
        return Readings.askedFor(
                        new SummaryEnricher(writers),
                        Papers.of("2601.99999", 1, "StormCast", abstractText, null, false),
                        LANGUAGE,
                        encoder::encode)
                .summary();
    }
}
