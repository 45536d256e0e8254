package dev.broadsheet.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.ranking.Highlighted.Part;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HighlightedTest {

    @Test
    void splitsATextAtItsMarks() {
        Highlighted highlighted = Highlighted.of("The \uE000Llama\uE001 3 \uE000Herd\uE001", "The Llama 3 Herd");

        assertThat(highlighted.parts())
                .containsExactly(
                        new Part("The ", false),
                        new Part("Llama", true),
                        new Part(" 3 ", false),
                        new Part("Herd", true));
    }

    @Property
    void keepsTheTextToTheCharacterWhateverIsTagged(@ForAll String tagged, @ForAll String text) {
        assertThat(Highlighted.of(tagged, text).text()).isEqualTo(text);
    }
}
