package dev.broadsheet.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "retreival, retrieval, 2",
        "transfomer, transformer, 1",
        "kitten, sitting, 3",
        "'', abc, 3",
        "abc, abc, 0"
    })
    void countsLetters(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other)).isEqualTo(distance);
    }

    @Property
    void isTheSameBothWays(
            @ForAll @AlphaChars @StringLength(max = 8) String one,
            @ForAll @AlphaChars @StringLength(max = 8) String other) {
        int distance = EditDistance.between(one, other);
        assertThat(distance).isEqualTo(EditDistance.between(other, one));
        assertThat(distance).isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
    }
}
