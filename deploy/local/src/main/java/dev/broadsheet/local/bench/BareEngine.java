package dev.broadsheet.local.bench;

import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.settings.LaunchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** An engine without a service around it, in a process that ends when this one does. */
public final class BareEngine implements Contender, AutoCloseable {

    private static final String MAIN = "dev.broadsheet.local.engine.EngineProcess";

    private final String name;
    private final int papers;
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private BareEngine(String name, int papers, Process process) {
        this.name = name;
        this.papers = papers;
        this.process = process;
        this.answers = process.inputReader();
        this.orders = process.outputWriter();
    }

    /** @param texts a file with a text a line */
    public static BareEngine start(String name, Checkout checkout, Path texts, int papers) {
        List<String> command = checkout.java(
                checkout.localModule().resolve("engine-bench"),
                List.of("-Xmx384m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"),
                MAIN,
                List.of(name, texts.toString()));
        try {
            return new BareEngine(
                    name,
                    papers,
                    new ProcessBuilder(command)
                            .redirectError(texts.resolveSibling(name + ".log").toFile())
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double perSecond() {
        try {
            orders.write("once more\n");
            orders.flush();
            String millis = answers.readLine();
            if (millis == null) {
                throw new LaunchException("The engine " + name + " ended.", "It says why in " + name + ".log.");
            }
            return papers * 1_000.0 / Long.parseLong(millis);
        } catch (IOException e) {
            throw new UncheckedIOException("the engine " + name + " does not answer", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
