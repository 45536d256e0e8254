package dev.broadsheet.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model whose passages have a prefix too, as those of e5. */
class PrefixedModelTest {

    private static final String TEXT = "Dwarf galaxies 💡 and language models";

    @TempDir
    static Path folder;

    private static SentenceEncoder prefixed;
    private static SentenceEncoder plain;

    @BeforeAll
    static void load() throws IOException {
        ModelFiles.copiedTo(folder)
                .describe("passage-prefix", "passage:\\u0020")
                .describe("query-prefix", "query:\\u0020")
                .describe("pooling", "mean");
        prefixed = SentenceEncoder.load(EncoderModel.at(folder));
        plain = SentenceEncoder.load(EncoderModel.bundled());
    }

    @AfterAll
    static void close() {
        prefixed.close();
        plain.close();
    }

    @Test
    void findsThePartsOfTheTextBehindThePrefix() {
        Encoding encoding = prefixed.encode(TEXT);
        Encoding written = plain.encode("passage: " + TEXT);

        for (String part : new String[] {"Dwarf", "galaxies", "💡", "language models", TEXT}) {
            int at = TEXT.indexOf(part);
            assertThat(encoding.part(at, at + part.length()).orElseThrow())
                    .as(part)
                    .isEqualTo(written.part(at + 9, at + 9 + part.length()).orElseThrow());
        }
    }

    @Test
    void poolsThePrefixToo() {
        Encoding encoding = prefixed.encode(TEXT);

        assertThat(encoding.tokens()).isEqualTo(plain.encode("passage: " + TEXT).tokens());
        assertThat(encoding.vector())
                .isNotEqualTo(encoding.part(0, TEXT.length()).orElseThrow());
    }

    @Test
    void tellsQueriesFromPassages() {
        assertThat(prefixed.encodeQuery(TEXT))
                .isNotEqualTo(prefixed.encode(TEXT).vector());
    }

    @Test
    void leavesLessRoomForTheText() {
        String longest = "word ".repeat(prefixed.descriptor().maxTokens() - 4);

        assertThat(prefixed.encode(longest).truncated()).isFalse();
        assertThat(prefixed.encode(longest + "word").truncated()).isTrue();
    }
}
