package dev.broadsheet.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "R&D at 100% of C# in a_b        | R\\&D at 100\\% of C\\# in a\\_b",
                "a bound of $O(n^2 \\log n)$ for all | a bound of $O(n^2 \\log n)$ for all",
                "over $x_1$ and y_1               | over $x_1$ and y\\_1",
                "already \\& escaped \\% here     | already \\& escaped \\% here",
                "\\emph{very} large              | \\emph{very} large",
                "Poincar\\'e and Erd\\H{o}s       | Poincar\\'e and Erd\\H{o}s",
                "from $5 to $10 a day             | from \\$5 to \\$10 a day",
                "10^{-3} of them                  | 10\\^{}{-3} of them",
                "an open { brace                  | an open  brace",
                "a closed } brace                 | a closed  brace",
                "a set \\{a, b                    | a set \\textbraceleft{}a, b",
                "$\\{x$ never ends               | \\$\\textbraceleft{}x\\$ never ends",
                "$\\{x\\}$ does                   | $\\{x\\}$ does",
                "one \\\\{two}                    | one  {two}",
                "$a & b$ is 5% of $c%d$           | $a \\& b$ is 5\\% of $c\\%d$",
                "ends in \\                       | ends in \\textbackslash{}",
                "ends in \\'                      | ends in \\'{}",
                "\\input{/etc/passwd}             | \\textbackslash{}input{/etc/passwd}",
                "$\\write18{rm}$                  | \\$\\textbackslash{}write18{rm}\\$",
                "$^^5cinput$                      | \\$\\^{}\\^{}5cinput\\$",
                "Schrödinger 薛定谔               | Schrödinger 薛定谔"
            })
    void keepsWhatIsTexAndEscapesWhatIsNot(String written, String latex) {
        assertThat(LatexText.of(written)).isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Attention Is All You Need | Attention Is All You Need",
                "BERT: Pre-training of Deep Bidirectional Transformers | {BERT}: Pre-training of Deep Bidirectional Transformers",
                "A study of Bayesian networks in Paris | A study of {Bayesian} networks in {Paris}",
                "Training GPT-4 in 3D with PyTorch | Training {GPT-4} in {3D} with {PyTorch}",
                "Deep Q-Learning from Pixels | Deep {Q-Learning} from Pixels",
                "Block-Sparse Attention Revisited | Block-Sparse Attention Revisited",
                "The Spaces $H^{p,q}(R^n)$ and More | The Spaces {$H^{p,q}(R^n)$} and More",
                "Typesetting with \\LaTeX in Modern Practice | Typesetting with {\\LaTeX} in Modern Practice",
                "{DNA} and RNA Folding Together | {DNA} and {RNA} Folding Together"
            })
    void protectsTheCapitalsThatBelongToATitlesWords(String title, String latex) {
        assertThat(LatexText.title(title)).isEqualTo(latex);
    }
}
