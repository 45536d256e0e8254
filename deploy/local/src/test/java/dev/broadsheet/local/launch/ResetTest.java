package dev.broadsheet.local.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetTest {

    private final Console console = new Console(new PrintStream(new ByteArrayOutputStream(), true, UTF_8), false);

    @TempDir
    Path folder;

    @Test
    void deletesTheDataOfAPlatformThatDoesNotRun() throws Exception {
        DataLock.tryHold(folder).orElseThrow().close();
        Files.writeString(folder.resolve("paper"), "one");

        reset().run(true);

        assertThat(folder).doesNotExist();
    }

    @Test
    void leavesAFolderThatItDidNotMake() throws Exception {
        Files.writeString(folder.resolve("thesis"), "years of work");

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> reset().run(true))
                .withMessageContaining("was not made by ./dev up");
        assertThat(folder.toFile().list()).containsExactly("thesis");
    }

    @Test
    void refusesWhileThePlatformRuns() {
        try (DataLock lock = DataLock.tryHold(folder).orElseThrow()) {
            assertThatExceptionOfType(LaunchException.class)
                    .isThrownBy(() -> reset().run(true))
                    .withMessageContaining("./dev down");
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void isNotStartedInAFolderOfSomethingElse() throws Exception {
        Files.writeString(folder.resolve("thesis"), "years of work");

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> new Up(settings(), Map.of(), console).run(List.of()))
                .withMessageContaining("There is something else in");
        assertThat(folder.toFile().list()).containsExactly("thesis");
    }

    private Reset reset() {
        return new Reset(settings(), console);
    }

    private Settings settings() {
        return Settings.of(Map.of("BROADSHEET_DATA", folder.toString()));
    }
}
