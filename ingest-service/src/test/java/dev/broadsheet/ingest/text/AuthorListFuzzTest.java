package dev.broadsheet.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.ingest.records.Sound;
import java.util.List;

class AuthorListFuzzTest {

    @FuzzTest
    void parses(byte[] bytes) {
        String written = new String(bytes, UTF_8);

        check(AuthorList.parse(written));
        check(AuthorList.named(written, "A.", "Jr.", written));
    }

    private static void check(List<Author> authors) {
        assertThat(authors).hasSizeLessThanOrEqualTo(6_000).allSatisfy(author -> {
            assertThat(author.name()).isNotBlank().isEqualTo(author.name().strip());
            checkText(author.name());
            if (author.affiliation() != null) {
                checkText(author.affiliation());
            }
        });
    }

    private static void checkText(String text) {
        assertThat(text).hasSizeLessThanOrEqualTo(300);
        Sound.checkCharacters(text);
    }
}
