package dev.broadsheet.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yann LeCun | Yann LeCun",
                "LeCun, Y. | Yann LeCun",
                "Yann LeCun | Y. LeCun",
                "Yann LeCun | LeCun, Yann Andre",
                "lecun | Yann LeCun",
                "Kurt Godel | Kurt Gödel",
                "Fei-Fei Li | Li Fei-Fei",
                "Fei-Fei Li | Fei Fei Li",
                "Feifei Li | Fei-Fei Li",
                "J.-P. Serre | Jean-Pierre Serre",
                "Søren Lindqvist | Soren Lindqvist",
                "Dara O’Brien | Dara O'Brien",
                "Wei Wang | Wang Wei",
            })
    void findsWhoIsMeant(String wanted, String written) {
        assertThat(isFound(wanted, written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yann LeCun | Yannis LeCun",
                "Yann LeCun | Yann Lecunier",
                "Yann LeCun | X. LeCun",
                "Yann LeCun | Y. L.",
                "Yann Andre LeCun | Yann LeCun",
                "Wei Wei | Wei Wang Li",
            })
    void doesNotTakeOneForAnother(String wanted, String written) {
        assertThat(isFound(wanted, written)).isFalse();
    }

    @Test
    void isNoNameWithoutAPartInFull() {
        assertThat(AuthorName.tryParse("J. P.")).isEmpty();
        assertThat(AuthorName.tryParse(" -' ")).isEmpty();
    }

    @Test
    void filesANameUnderFewKeys() {
        assertThat(AuthorName.tryParse("Yann Andre LeCun").orElseThrow().wantedKeys())
                .containsExactly("andre ly", "lecun ay", "yann al");
        assertThat(AuthorName.tryParse("Yann LeCun").orElseThrow().keys())
                .containsExactly("lecun ", "lecun y", "yann ", "yann l");
    }

    // As a look-up does: by a key in common first.
    private static boolean isFound(String wanted, String written) {
        AuthorName name = AuthorName.tryParse(wanted).orElseThrow();
        return AuthorName.tryParse(written)
                .filter(whole -> !Collections.disjoint(name.wantedKeys(), whole.keys()))
                .filter(name::isIn)
                .isPresent();
    }
}
