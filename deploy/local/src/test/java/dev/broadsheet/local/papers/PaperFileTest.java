package dev.broadsheet.local.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.broadsheet.local.settings.LaunchException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PaperFileTest {

    @TempDir
    Path folder;

    @Test
    void knowsGzipByItsContentAndCountsTheLines() throws Exception {
        Path file = folder.resolve("papers.ndjson");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{}\n{}\n{}".getBytes(UTF_8));
        }

        try (PaperFile papers = PaperFile.open(file.toString())) {
            assertThat(papers.gzip()).isTrue();
            assertThat(papers.length()).isEqualTo(Files.size(file));
            assertThat(counted(papers)).isEqualTo(3);
        }
    }

    @Test
    void sendsPlainLinesAsTheyAre() throws Exception {
        Path file = Files.writeString(folder.resolve("papers.gz"), "{}\n{}\n");

        try (PaperFile papers = PaperFile.open(file.toString())) {
            assertThat(papers.gzip()).isFalse();
            assertThat(papers.content().readAllBytes()).isEqualTo("{}\n{}\n".getBytes(UTF_8));
            assertThat(counted(papers)).isEqualTo(2);
        }
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> PaperFile.open(folder.resolve("nothing").toString()))
                .withMessageContaining("There is no file");
    }

    private static long counted(PaperFile papers) throws InterruptedException, IOException {
        OptionalLong lines = papers.lines().soFar();
        while (lines.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
            lines = papers.lines().soFar();
        }
        return lines.getAsLong();
    }
}
