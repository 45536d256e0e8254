package dev.broadsheet.local.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An engine in a process of its own. Arguments: {@code raw} or {@code langchain4j}, and a file with a text a line. For
 * every line of standard input it encodes all texts and prints how many milliseconds that took.
 */
public final class EngineProcess {

    private EngineProcess() {}

    public static void main(String[] arguments) throws Exception {
        List<String> texts = Files.readAllLines(Path.of(arguments[1]));
        try (Engine engine = engine(arguments[0]);
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            while (orders.readLine() != null) {
                long begin = System.nanoTime();
                engine.encode(texts);
                System.out.println((System.nanoTime() - begin) / 1_000_000);
            }
        }
    }

    private static Engine engine(String name) throws Exception {
        return switch (name) {
            case "raw" -> new RawLoop();
            case "langchain4j" -> new LangChain();
            default -> throw new IllegalArgumentException("no engine is called " + name);
        };
    }
}
