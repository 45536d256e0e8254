package dev.broadsheet.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.broadsheet.ingest.records.DisplayText;
import dev.broadsheet.ingest.records.Sound;
import java.text.Normalizer;

class PaperTextFuzzTest {

    @FuzzTest
    void displays(byte[] bytes) {
        String written = new String(bytes, UTF_8);

        DisplayText text = PaperText.display(written);

        Sound.checkCharacters(text.shown());
        Sound.checkCharacters(text.original());
        assertThat(text.shown().isEmpty()).isEqualTo(text.original().isEmpty());
        assertThat(text.shown()).isEqualTo(text.shown().strip());
        assertThat(text.shown()).hasSizeLessThanOrEqualTo(3 * written.length() + 3);
        assertThat(Normalizer.isNormalized(PaperText.shown(written), Normalizer.Form.NFC))
                .isTrue();
        assertThat(PaperText.folded(text.original())).isEqualTo(text.original());
    }
}
