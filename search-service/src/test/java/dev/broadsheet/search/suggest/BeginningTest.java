package dev.broadsheet.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningTest {

    @ParameterizedTest
    @CsvSource({
        "zo mul, Zoë Müller, true",
        "mül, Zoë Müller, true",
        "muller z, Zoë Müller, true",
        "ller, Zoë Müller, false",
        "Zoë Maria, Zoë Müller, false",
        "o'br, Pat O'Brien, true",
        "reason lang, Reasoning of language models, true"
    })
    void beginsWordsOfATextInAnyOrder(String typed, String text, boolean begins) {
        assertThat(Beginning.of(typed).begins(text)).isEqualTo(begins);
    }
}
