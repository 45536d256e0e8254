package dev.broadsheet.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.finding.Spelling.Misspelt;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

    @Test
    void leavesEverythingButTheMisspeltWords() {
        String text = "ti:modle -\"difusion  x\" cat:cs.CL";
        List<Misspelt> misspelt = List.of(new Misspelt(3, 8, "model"), new Misspelt(11, 19, "diffus"));
        assertThat(DidYouMean.replaced(text, misspelt, List.of("model", "diffusion")))
                .isEqualTo("ti:model -\"diffusion  x\" cat:cs.CL");
        assertThat(DidYouMean.replaced(text, List.of(), List.of())).isEqualTo(text);
    }

    @Test
    void looksAtWordsWithoutTheirFields() {
        assertThat(Spelling.words("ti:modle -\"state-of-the-art\" cat:cs.CL"))
                .isEqualTo("ti modle - state-of-the-art  cat cs.CL");
    }

    @Property
    void keepsEveryWordInItsPlace(@ForAll String text) {
        assertThat(Spelling.words(text)).hasSameSizeAs(text);
    }
}
