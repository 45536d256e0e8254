package dev.broadsheet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "Gr\\\"obner, \\'{E}cole, Ko{\\l}odziej | Gröbner, École, Kołodziej",
                "\\c{C}elik, \\v Sm\\'{\\i}d, Erd\\H{o}s, \\AA ngstr\\\"om, Stra\\ss{}e | Çelik, Šmíd, Erdős, Ångström, Straße",
                "{\\\"U}ber \\~n \\k{a} \\u{g} \\r{u} \\.z \\d{t} \\b{k} | Über ñ ą ğ ů ż ṭ ḵ",
                "\\emph{Sheep} \\textbf{and \\texttt{goats}} {\\it grazing} | Sheep and goats grazing",
                "Code at \\url{https://a.example/~b} | Code at https://a.example/~b",
                "See \\href{https://a.example}{here} | See here (https://a.example)",
                "Berk--Nash --- ``quoted'' 5\\% \\& more, Fig.~2, z~2 | Berk–Nash — “quoted” 5% & more, Fig. 2, z~2",
                "run it --fast --> done | run it --fast --> done",
                "at https://a.example/x--y/---z, see www.b--c.example a--b | at https://a.example/x--y/---z, see www.b--c.example a–b",
                "$\\alpha$-sheep, $10^{-3}$, $L_2$, $B\\to\\pi\\pi$ | α-sheep, 10⁻³, L₂, B→ππ",
                "$a \\times b \\leq \\mathbb{R}^n$, $\\mathcal{O}(n)$ | a × b ≤ ℝⁿ, 𝒪(n)",
                "$\\frac{1}{2}$ and $\\sqrt{n}$ and $\\hat{x}$ | 1/2 and √n and x̂",
                "$\\frac{a+b}{c}$, $x^{\\Box_q}$ | $\\frac{a+b}{c}$, $x^{\\Box_q}$",
                "It costs $5 and $6 | It costs $5 and $6",
                "Our \\method{} beats \\method{x} | Our \\method{} beats \\method{x}",
                "{DNA} in a set { open | DNA in a set { open",
            })
    void showsTexAsUnicode(String written, String shown) {
        assertThat(PaperText.shown(written)).isEqualTo(shown);
    }

    @Test
    void keepsTheOriginal() {
        assertThat(PaperText.display(" Gr\\\"obner\n bases ").original()).isEqualTo("Gr\\\"obner bases");
        assertThat(PaperText.display("{}").shown()).isEqualTo("{}");
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(PaperText.shown("a\u0000b\u202ec\u200bd\ud800")).isEqualTo("a bcd\ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "$", "\\(", "\\href{", "\\'{", "$\\frac{", "`", "{\\bf ", "$x^{", "~", "--"})
    void staysLinearOnHostileText(String piece) {
        String hostile = piece.repeat(100_000);

        assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> PaperText.shown(hostile)))
                .doesNotThrowAnyException();
    }

    @Property
    void showsAnythingInOneVisibleLineOfBoundedLength(@ForAll("tex") String written) {
        String shown = PaperText.shown(written);

        assertThat(shown).doesNotContainPattern("\\p{Cntrl}").isEqualTo(shown.strip());
        assertThat(shown.length()).isLessThanOrEqualTo(3 * written.length() + 3);
    }

    @Property
    void leavesWhatItHasShown(@ForAll("names") String written) {
        String shown = PaperText.shown(written);

        assertThat(PaperText.shown(shown)).isEqualTo(shown);
    }

    @Provide
    Arbitrary<String> tex() {
        return Arbitraries.of(
                        "\\",
                        "{",
                        "}",
                        "$",
                        "^",
                        "_",
                        "~",
                        "-",
                        "'",
                        "`",
                        "\"",
                        " ",
                        "a",
                        "9",
                        "é",
                        "\\alpha",
                        "\\frac",
                        "\\emph",
                        "\\href",
                        "\\c",
                        "\\'",
                        "\\(",
                        "\\)",
                        "\u0000",
                        "\n",
                        "\\mathbb",
                        "\ud83d\ude00",
                        "\ud800")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "Gr\\\"obner",
                        "\\'Ecole",
                        "{\\bf DNA}",
                        "$\\alpha$",
                        "$L_2$",
                        "plain",
                        "--",
                        "``so''",
                        "5\\%",
                        "\\emph{x}",
                        "\\ss",
                        "$10^{-3}$",
                        "\\v{C}apek")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join(" ", pieces));
    }
}
