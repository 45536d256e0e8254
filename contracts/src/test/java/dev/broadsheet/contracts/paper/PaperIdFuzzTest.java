package dev.broadsheet.contracts.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

class PaperIdFuzzTest {

    @FuzzTest
    void parses(byte[] bytes) {
        String written = new String(bytes, UTF_8);

        Optional<PaperId> id = PaperId.tryParse(written);
        Optional<Integer> version = PaperId.versionIn(written);

        if (id.isEmpty()) {
            assertThat(version).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> PaperId.parse(written));
        } else {
            assertThat(PaperId.parse(id.get().value())).isEqualTo(id.get());
            assertThat(id.get().value()).hasSizeLessThanOrEqualTo(200).matches("[a-z0-9./-]+");
            version.ifPresent(number -> assertThat(number).isBetween(1, 9999));
        }
    }
}
