package dev.broadsheet.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledQueryTest {

    @Test
    void looksForWordsInTitleAbstractAuthorsAndKeyPhrases() {
        CompiledQuery compiled = CompiledQuery.of(PaperQuery.parse("sparse attention"));

        assertThat(compiled.matching().orElseThrow().toJsonString())
                .contains("title^1.5", "authors.name.words^1.5", "keyPhrases.text", "abstract", "sparse attention")
                .doesNotContain("fuzziness");
    }

    @Test
    void leavesWhereWordsStandToTheBestThatHoldThem() {
        CompiledQuery compiled = CompiledQuery.of(PaperQuery.parse("sparse attention"));

        assertThat(compiled.matching().orElseThrow().toJsonString()).doesNotContain("slop");
        assertThat(compiled.sideBySide().orElseThrow().toJsonString())
                .contains("\"type\":\"phrase\"", "\"slop\":2", "sparse attention");
    }

    @Test
    void findsThePapersThatHoldTheWordsInOneField() {
        CompiledQuery compiled = CompiledQuery.of(PaperQuery.parse("sparse attention"));

        assertThat(compiled.finding().orElseThrow().toJsonString())
                .contains("{\"match\":{\"words\":", "sparse attention", "2<75% 6<25%");
    }

    @Test
    void findsWhatIsDemandedByTheDemandItself() {
        CompiledQuery compiled = CompiledQuery.of(PaperQuery.parse("\"sparse attention\" cat:cs"));

        assertThat(compiled.rough()).isEmpty();
        assertThat(compiled.finding()).isEqualTo(compiled.matching()).isPresent();
    }

    @Test
    void forgivesSlipsInAFewWordsOnly() {
        assertThat(CompiledQuery.of(PaperQuery.parse("one two three four five six seven eight"))
                        .forgiving()
                        .orElseThrow()
                        .toJsonString())
                .contains("cross_fields", "\"fuzziness\":\"AUTO\"", "\"max_expansions\":20");
        assertThat(CompiledQuery.of(PaperQuery.parse("one two three-four five-six seven eight-nine"))
                        .forgiving())
                .isEmpty();
        assertThat(CompiledQuery.of(PaperQuery.parse("\"a phrase\" cat:cs")).forgiving())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-b-", "漢", "a😀", "ひ"})
    void looksForTheBeginningOfWhatIsMoreThanAnIndexWouldTake(String part) {
        String query = CompiledQuery.of(PaperQuery.parse(part.repeat(400)))
                .matching()
                .orElseThrow()
                .toJsonString();

        assertThat(query).doesNotContain(part.repeat(201)).contains(part.repeat(100));
    }

    @Test
    void requiresPhrasesAndExcludesWhatTheReaderDoesNotWant() {
        CompiledQuery compiled = CompiledQuery.of(PaperQuery.parse("\"sparse attention\" -survey"));

        assertThat(compiled.required())
                .singleElement()
                .satisfies(query -> assertThat(query.toJsonString()).contains("sparse attention", "phrase"));
        assertThat(compiled.excluded())
                .singleElement()
                .satisfies(query -> assertThat(query.toJsonString()).contains("survey"));
    }

    @Test
    void findsAnAuthorByInitialOrInFullInOneName() {
        CompiledQuery compiled = CompiledQuery.of(PaperQuery.parse("au:\"LeCun, Y.\""));

        assertThat(compiled.matching()).isEmpty();
        assertThat(compiled.required())
                .singleElement()
                .satisfies(query -> assertThat(query.toJsonString())
                        .contains("intervals", "authors.name", "\"prefix\":\"y\"", "LeCun", "\"ordered\":false"));
    }

    @Test
    void scoresWhatItDemandsWhereNothingElseIsWanted() {
        CompiledQuery compiled = CompiledQuery.of(PaperQuery.parse("ti:diffusion cat:cs"));

        assertThat(compiled.required()).hasSize(2);
        assertThat(compiled.matching().orElseThrow().toJsonString())
                .contains("diffusion")
                .doesNotContain("categories");
    }

    @Test
    void takesAnArchiveForAllOfItsCategories() {
        assertThat(CompiledQuery.of(PaperQuery.parse("cat:cs")).required())
                .singleElement()
                .satisfies(query -> assertThat(query.toJsonString()).contains("\"value\":\"cs.\"", "case_insensitive"));
    }

    @Test
    void hasNothingToMatchWhenOnlyExclusionsAreGiven() {
        assertThat(CompiledQuery.of(PaperQuery.parse("-survey")).matching()).isEmpty();
    }

    @Property
    void compilesAnyTextToAQueryOfBoundedSize(@ForAll("queries") String text) {
        PaperQuery query = PaperQuery.parse(text);
        CompiledQuery compiled = CompiledQuery.of(query);

        assertThat(query.clauses()).hasSizeLessThanOrEqualTo(PaperQuery.LONGEST_TEXT);
        assertThat(compiled.restrictedTo(List.of()).toJsonString()).hasSizeLessThan(50_000);
        assertThat(Stream.of(compiled.matching(), compiled.sideBySide(), compiled.forgiving())
                        .flatMap(Optional::stream))
                .allSatisfy(scored -> assertThat(scored.toJsonString()).hasSizeLessThan(50_000));
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> syntax = Arbitraries.of(
                        "\"",
                        "-",
                        " ",
                        "a",
                        "arXiv:",
                        "2310.06825",
                        "v1",
                        "(",
                        "*",
                        "/",
                        "\\",
                        "\uD800",
                        "π",
                        "ti:",
                        "au:",
                        "cat:",
                        "date:",
                        "2024..",
                        " OR ")
                .list()
                .ofMaxSize(200)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(syntax, Arbitraries.strings().ofMaxLength(400));
    }
}
