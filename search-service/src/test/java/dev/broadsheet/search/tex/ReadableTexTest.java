package dev.broadsheet.search.tex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTexTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $\\pi_0$: a vision-language-action model   | π₀: a vision-language-action model
                    E$^2$Rank                                   | E²Rank
                    Mem-$\\pi$                                  | Mem-π
                    Hardy-Lorentz Spaces $H^{p,q}(R^n)$         | Hardy-Lorentz Spaces H^(p,q)(Rⁿ)
                    $\\mathcal{O}(n \\log n)$ time              | O(n log n) time
                    $\\tau^2$-Bench                             | τ²-Bench
                    \\emph{Very} deep                           | Very deep
                    from $5 million to $6 million               | from $5 million to $6 million
                    80\\% of it                                 | 80% of it
                    $10\\times$ faster                          | 10× faster
                    plain                                       | plain
                    Gr\\"obner and \\'{E}cole by \\c{C}elik        | Gröbner and École by Çelik
                    Ko{\\l}odziej, Erd\\H{o}s, \\v{S}m\\'{\\i}d      | Kołodziej, Erdős, Šmíd
                    \\textbf{Bold \\emph{and} nested} {\\bf too}  | Bold and nested too
                    $\\frac{1}{2}$ of $\\frac{a+b}{c_1}$        | 1/2 of (a+b)/(c₁)
                    $x^{\\frac{n}{2}}$                          | x^(n/2)
                    $\\mathbb{R}^{d \\times d}$, $\\mathbb E$      | ℝ^(d × d), E
                    $\\sqrt{n}$, $\\sqrt[3]{x+1}$, $\\hat{x}$    | √n, ³√(x+1), x̂
                    $\\left\\{a_{i,j}\\right\\}$                 | {a_(i,j)}
                    $10^{-3}$ and $\\lVert x \\rVert_2$         | 10⁻³ and ‖ x ‖₂
                    $$E = mc^2$$                                | E = mc²
                    Berk--Nash---or not                         | Berk–Nash—or not
                    https://a.example/x--y\\_z is no dash        | https://a.example/x--y_z is no dash
                    run --fast --> done                         | run --fast --> done
                    ``quoted'' \\LaTeX{} text                    | “quoted” LaTeX text
                    \\href{https://a.example}{our page} has $x$   | our page has x
                    a \\unknown{command} stays                   | a \\unknown{command} stays
                    <script>$\\alpha$</script>                  | <script>α</script>
                    """)
    void writesTexAsPlainText(String tex, String readable) {
        assertThat(ReadableTex.of(tex)).isEqualTo(readable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "$", "\\'{", "$\\frac{", "{\\bf ", "$x^{", "--", "``", "http://", "$\\sqrt["})
    void staysLinearOnHostileText(String piece) {
        String hostile = piece.repeat(50_000);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ReadableTex.of(hostile));
    }

    @Property
    void readsAnyText(@ForAll("tex") String tex) {
        assertThat(ReadableTex.of(tex)).isNotNull();
    }

    @Provide
    Arbitrary<String> tex() {
        return Arbitraries.of(
                        "$", "\\", "{", "}", "^", "_", "pi", "mathbf", " ", "a", "\\emph{", "0", "\\'", "\\frac",
                        "\\sqrt[", "]", "--", "~", "𝔸")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
