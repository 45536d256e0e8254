package dev.broadsheet.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Ada King Lovelace, AL",
        "akhaliq, A",
        "jean-pierre, JP",
        "李飞飞, 李",
        "ÉTIENNE, É",
        "(Somebody) Else, SE",
        "𝔸da, 𝔸",
        "'  ', ·",
        "!!!, ·"
    })
    void standForAPerson(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
