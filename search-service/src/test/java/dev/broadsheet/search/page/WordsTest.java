package dev.broadsheet.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"940, 940", "1234, 1.2k", "15999, 15k"})
    void roundsLargeNumbers(int number, String words) {
        assertThat(Words.rounded(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"short, 10, short", "one two three, 8, one two…", "注意力就是你所需要的一切, 5, 注意力就是…", "aaaa𝔸𝔸𝔸𝔸, 5, aaaa…"})
    void cutsAtTheEndOfAWord(String text, int characters, String start) {
        assertThat(Words.start(text, characters)).isEqualTo(start);
    }

    @Property
    void staysWithinItsBounds(
            @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 4, max = 40) int most) {
        assertThat(Words.start(text, most).length()).isLessThanOrEqualTo(Math.max(most + 1, 1));
    }
}
