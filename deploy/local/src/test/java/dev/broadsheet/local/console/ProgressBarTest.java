package dev.broadsheet.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void changesInPlaceOnATerminalAndLeavesTheLastState() {
        try (ProgressBar bar = new ProgressBar(console(true), "Loaded", "papers")) {
            bar.show(20, 0.25);
            bar.show(80, 1);
        }

        assertThat(written.toString(UTF_8)).contains("\r").endsWith("100 %  80 papers\n");
    }

    @Test
    void writesWholeLinesWhereThereIsNoTerminal() {
        try (ProgressBar bar = new ProgressBar(console(false), "Loaded", "papers")) {
            bar.show(20, 0.25);
            bar.show(40, 0.5);
            bar.show(80, 1);
        }

        assertThat(written.toString(UTF_8).lines())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("25 %  20 papers"),
                        last -> assertThat(last).endsWith("100 %  80 papers"));
        assertThat(written.toString(UTF_8)).doesNotContain("\r");
    }

    @Test
    void countsWithoutABarWhenNobodyKnowsTheWhole() {
        try (ProgressBar bar = new ProgressBar(console(false), "Loaded", "papers")) {
            bar.show(1234, -1);
        }

        assertThat(written.toString(UTF_8)).isEqualTo("Loaded  1,234 papers\n");
    }

    private Console console(boolean terminal) {
        return new Console(new PrintStream(written, true, UTF_8), terminal);
    }
}
