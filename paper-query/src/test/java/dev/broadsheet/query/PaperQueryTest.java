package dev.broadsheet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperQueryTest {

    @Test
    void readsWordsPhrasesAndExclusionsInTheirOrder() {
        PaperQuery query = PaperQuery.parse("vision \"mixture of experts\" -survey -\"large scale\"");

        assertThat(query.clauses())
                .containsExactly(
                        new Clause.Word("vision"),
                        new Clause.Phrase("mixture of experts"),
                        new Clause.Excluded(new Clause.Word("survey")),
                        new Clause.Excluded(new Clause.Phrase("large scale")));
        assertThat(query.wanted()).isEqualTo("vision mixture of experts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2310.06825",
                "arXiv:2310.06825v2",
                "arXiv: 2310.06825",
                "https://arxiv.org/abs/2310.06825",
                "https://huggingface.co/papers/2310.06825",
                "see 2310.06825"
            })
    void findsAnIdentifierInEveryFormPeopleWrite(String text) {
        assertThat(PaperQuery.parse(text).named()).containsExactly(new PaperId("2310.06825"));
    }

    @Test
    void keepsHyphensInsideWords() {
        assertThat(PaperQuery.parse("state-of-the-art").clauses()).containsExactly(new Clause.Word("state-of-the-art"));
    }

    @Test
    void readsAnUnclosedQuoteAsWords() {
        assertThat(PaperQuery.parse("\"diffusion models").clauses())
                .containsExactly(new Clause.Word("diffusion"), new Clause.Word("models"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "-", "\"\"", "-\"\"", "?!", "- - \" -"})
    void findsNothingToLookForInTextWithoutLetters(String text) {
        assertThat(PaperQuery.parse(text).clauses()).isEmpty();
    }

    @Test
    void readsOnlyTheStartOfALongText() {
        assertThat(PaperQuery.parse("a ".repeat(10_000)).clauses()).hasSize(PaperQuery.MOST_CLAUSES);
    }
}
