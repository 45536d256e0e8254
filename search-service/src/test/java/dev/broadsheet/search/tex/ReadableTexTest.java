package dev.broadsheet.search.tex;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                    """)
    void writesTexAsPlainText(String tex, String readable) {
        assertThat(ReadableTex.of(tex)).isEqualTo(readable);
    }

    @Property
    void readsAnyText(@ForAll("tex") String tex) {
        assertThat(ReadableTex.of(tex)).isNotNull();
    }

    @Provide
    Arbitrary<String> tex() {
        return Arbitraries.of("$", "\\", "{", "}", "^", "_", "pi", "mathbf", " ", "a", "\\emph{", "0")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
