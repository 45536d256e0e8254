package dev.broadsheet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperQueryTest {

    @Test
    void takesQuotationsInProseForWords() {
        assertThat(PaperQuery.parse("What is known about retrieval that asks for \"the aboutness – of\" a text?")
                        .clauses())
                .hasSize(13)
                .allMatch(Clause.Word.class::isInstance)
                .contains(new Clause.Word("aboutness"), new Clause.Word("of"));
        assertThat(PaperQuery.parse("\"the aboutness of\" a text in retrieval and much beside it")
                        .clauses())
                .hasSize(9)
                .contains(new Clause.Phrase("the aboutness of"));
    }

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

    @Test
    void readsFields() {
        PaperQuery query = PaperQuery.parse(
                "ti:diffusion abs:\"score matching\" au:\"LeCun, Y.\" cat:cs.CL topic:Language/Agents -cat:math");

        assertThat(query.clauses())
                .containsExactly(
                        new Clause.Within(Clause.Within.Field.TITLE, new Clause.Word("diffusion")),
                        new Clause.Within(Clause.Within.Field.ABSTRACT, new Clause.Phrase("score matching")),
                        new Clause.By("LeCun, Y."),
                        new Clause.In("cs.CL"),
                        new Clause.On("language/agents"),
                        new Clause.Excluded(new Clause.In("math")));
        assertThat(query.wanted()).isEqualTo("diffusion score matching");
    }

    @Test
    void readsDates() {
        assertThat(PaperQuery.parse("date:2024-01..2024-06 date:2023 date:..2022-02-03")
                        .clauses())
                .containsExactly(
                        submitted(Optional.of("2024-01-01"), Optional.of("2024-06-30")),
                        submitted(Optional.of("2023-01-01"), Optional.of("2023-12-31")),
                        submitted(Optional.empty(), Optional.of("2022-02-03")));
    }

    private static Clause submitted(Optional<String> from, Optional<String> to) {
        return new Clause.Submitted(new DateRange(from.map(LocalDate::parse), to.map(LocalDate::parse)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date:yesterday",
                "date:2024-13",
                "date:2024-06..2024-01",
                "date:..",
                "cat:!!",
                "ti:",
                "topic:a/b/c"
            })
    void readsAFieldThatMakesNoSenseAsAWord(String text) {
        assertThat(PaperQuery.parse(text).clauses()).containsExactly(new Clause.Word(text));
    }

    @Test
    void joinsAlternatives() {
        assertThat(PaperQuery.parse("cat:cs.CL OR \"speech synthesis\" OR ti:voice prosody")
                        .clauses())
                .containsExactly(
                        new Clause.AnyOf(List.of(
                                new Clause.In("cs.CL"),
                                new Clause.Phrase("speech synthesis"),
                                new Clause.Within(Clause.Within.Field.TITLE, new Clause.Word("voice")))),
                        new Clause.Word("prosody"));
    }

    @Test
    void readsAnOrWithNothingToChooseFromAsAWord() {
        assertThat(PaperQuery.parse("OR a OR -b OR").clauses())
                .containsExactly(
                        new Clause.Word("OR"),
                        new Clause.Word("a"),
                        new Clause.Word("OR"),
                        new Clause.Excluded(new Clause.Word("b")),
                        new Clause.Word("OR"));
    }

    @Test
    void namesAPaperByItsField() {
        assertThat(PaperQuery.parse("id:hep-th/9901001v2").named()).containsExactly(new PaperId("hep-th/9901001"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "-", "\"\"", "-\"\"", "?!", "- - \" -"})
    void findsNothingToLookForInTextWithoutLetters(String text) {
        assertThat(PaperQuery.parse(text).clauses()).isEmpty();
    }

    @Test
    void readsOnlyTheStartOfALongText() {
        assertThat(PaperQuery.parse("a ".repeat(10_000)).clauses()).hasSize(PaperQuery.LONGEST_TEXT / 2);
        assertThat(PaperQuery.parse("ti:a ".repeat(100)).clauses()).hasSize(PaperQuery.MOST_CONDITIONS);
        assertThat(PaperQuery.parse("some words " + "a OR ".repeat(50) + "b").clauses())
                .containsExactly(new Clause.Word("some"), new Clause.Word("words"));
    }
}
