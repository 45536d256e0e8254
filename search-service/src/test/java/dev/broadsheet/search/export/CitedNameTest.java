package dev.broadsheet.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.export.CitedName.Person;
import dev.broadsheet.search.export.CitedName.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitedNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "Ashish Vaswani            | Ashish         |         | Vaswani       |",
                "Quoc V. Le                | Quoc V.        |         | Le            |",
                "Laurens van der Maaten    | Laurens        | van der | Maaten        |",
                "Leandro von Werra         | Leandro        | von     | Werra         |",
                "Éric de la Clergerie      | Éric           | de la   | Clergerie     |",
                "Luc Van Gool              | Luc            |         | Van Gool      |",
                "Guy Van den Broeck        | Guy            |         | Van den Broeck |",
                "Ronan Le Bras             | Ronan          |         | Le Bras       |",
                "Chien Van Nguyen          | Chien Van      |         | Nguyen        |",
                "Nguyen Van An             | Nguyen Van     |         | An            |",
                "Blaise Agüera y Arcas     | Blaise         |         | Agüera y Arcas |",
                "Antonio Laverghetta Jr.   | Antonio        |         | Laverghetta   | Jr.",
                "Hal Daumé III             | Hal            |         | Daumé         | III",
                "Martin Luther King, Jr.   | Martin Luther  |         | King          | Jr.",
                "Vaswani, Ashish           | Ashish         |         | Vaswani       |",
                "van der Maaten, L.        | L.             | van der | Maaten        |",
                "Chao wang                 | Chao           |         | wang          |",
                "Kaiming He (何恺明)         | Kaiming        |         | He            |",
                "Jiaxin Ai                 | Jiaxin         |         | Ai            |",
                "Гриша Перельман           | Гриша          |         | Перельман     |",
                "Fei-Fei Li                | Fei-Fei        |         | Li            |"
            })
    void takesNamesApart(String written, String given, String particle, String family, String suffix) {
        assertThat(CitedName.of(CitedPapers.by(written)))
                .containsExactly(new Person(given, orEmpty(particle), family, orEmpty(suffix)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATLAS Collaboration",
                "The LIGO Scientific Collaboration, the Virgo Collaboration",
                "Gemma Team",
                "Team GLM",
                "DeepSeek-AI",
                "LG AI Research",
                "Inclusion AI",
                "o3 contributors",
                "王小明",
                "Anshumann"
            })
    void leavesGroupsAndSingleNamesWhole(String written) {
        assertThat(CitedName.of(CitedPapers.by(written))).containsExactly(new Whole(written));
    }

    @Test
    void leavesOutNamesThatShowNothing() {
        assertThat(CitedName.of(CitedPapers.by("\u200b\u0007", "Ada\nLovelace")))
                .containsExactly(new Person("Ada", "", "Lovelace", ""));
    }

    private static String orEmpty(String part) {
        return part == null ? "" : part;
    }
}
