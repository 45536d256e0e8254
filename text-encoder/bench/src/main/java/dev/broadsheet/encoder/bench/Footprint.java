package dev.broadsheet.encoder.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.encoder.SentenceEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory of a process that has one model and a small heap; Linux only. The process is this class's own main. */
final class Footprint {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Footprint() {}

    /** In MiB, of the whole process. */
    record Sizes(long loaded, long peak) {}

    static Sizes measure(Candidate candidate, List<String> texts) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Footprint.class.getName(),
                        candidate.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var texting = child.getOutputStream()) {
            JSON.writeValue(texting, texts);
        }
        Sizes sizes = JSON.readValue(child.getInputStream(), Sizes.class);
        if (child.waitFor() != 0) {
            throw new IOException("the process with " + candidate.title() + " failed");
        }
        return sizes;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> texts = JSON.readValue(System.in, new TypeReference<>() {});
        try (SentenceEncoder encoder = Candidate.valueOf(arguments[0]).load();
                Threads threads = new Threads()) {
            long loaded = status("VmRSS");
            threads.map(texts, text -> encoder.encode(text).tokens());
            System.out.println(JSON.writeValueAsString(new Sizes(loaded, status("VmHWM"))));
        }
    }

    private static long status(String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(key + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElseThrow();
    }
}
