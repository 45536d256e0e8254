package dev.broadsheet.contracts.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperIdTest {

    @ParameterizedTest
    @CsvSource({
        "2310.06825, 2310.06825",
        "0704.0001, 0704.0001",
        "2310.06825v3, 2310.06825",
        "arXiv:2310.06825, 2310.06825",
        "arxiv: 2310.06825v1, 2310.06825",
        "hep-th/9901001, hep-th/9901001",
        "math.GT/0309136, math/0309136",
        "cond-mat.str-el/0309136v2, cond-mat/0309136",
        "https://arxiv.org/abs/2310.06825v2, 2310.06825",
        "http://export.arxiv.org/pdf/2310.06825v2.pdf, 2310.06825",
        "https://arxiv.org/html/2310.06825, 2310.06825",
        "https://huggingface.co/papers/2310.06825, 2310.06825",
        "https://arxiv.org/abs/hep-th/9901001v1?context=hep-ph, hep-th/9901001",
        "'  2310.06825  ', 2310.06825",
    })
    void parsesEveryFormThatPeopleWrite(String written, String canonical) {
        assertThat(PaperId.parse(written)).isEqualTo(new PaperId(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "transformer",
                "2310.068",
                "2313.06825",
                "2310.068255",
                "2310.06825v0",
                "hep-th/99010011",
                "https://example.org/else/2310.06825",
                "2310.06825 and more",
                "javascript:2310.06825"
            })
    void refusesTheRestWithAReason(String written) {
        assertThatThrownBy(() -> PaperId.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not an arXiv identifier");
    }

    @Property
    void whatItWritesItReadsBack(
            @ForAll @IntRange(min = 7, max = 99) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(max = 99_999) int number,
            @ForAll @IntRange(min = 1, max = 9_999) int version) {
        String id = String.format("%02d%02d.%05d", year, month, number);

        assertThat(PaperId.parse(id + "v" + version)).hasToString(id);
        assertThat(PaperId.versionIn(id + "v" + version)).contains(version);
    }

    @Property
    void noTextMakesItFailOtherwise(@ForAll String anything) {
        assertThat(PaperId.tryParse(anything))
                .satisfiesAnyOf(
                        id -> assertThat(id).isEmpty(),
                        id -> assertThat(id.orElseThrow().value()).isNotBlank());
    }
}
