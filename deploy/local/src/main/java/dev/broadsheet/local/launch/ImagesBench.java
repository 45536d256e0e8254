package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.launch.ImageStarts.Start;
import dev.broadsheet.local.parts.OpenSearchPart.Memory;
import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.process.FreePort;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./dev bench images}: how soon each service is live when it starts from its image, with the archive of classes
 * that the image has and without it, and how much memory it holds at rest; one service at a time, beside the parts.
 */
record ImagesBench(Settings settings, Console console) {

    private static final int ROUNDS = 3;
    private static final ServiceImage AS_IT_IS = new ServiceImage(List.of());
    // What the image starts, but for its archive; that of the JDK's own classes stays.
    private static final ServiceImage WITHOUT_ARCHIVE = new ServiceImage(List.of(
            "--entrypoint",
            "java",
            "--",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            "/opt/broadsheet/quarkus-run.jar"));

    void run() {
        BenchFolder folder = BenchFolder.create(settings, "images");
        List<AutoCloseable> started = new ArrayList<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, folder), "stop"));
        try {
            measure(folder.settings(), started);
        } catch (IOException e) {
            throw new LaunchException("No container: " + e.getMessage(), "Are there images? ./dev images");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
    }

    private void measure(Settings own, List<AutoCloseable> started) throws IOException, InterruptedException {
        Blueprint blueprint = new Blueprint(own, new Secrets(own.data().resolve("secrets")));
        List<Part> parts = List.of(
                blueprint.kafka(List.of()),
                blueprint.openSearch(Memory.MODEST),
                blueprint.mailSink(own.port(Port.SMTP), FreePort.find()));
        start(Blueprint.postgres(own), started);
        parts.forEach(part -> start(part, started));
        ImageStarts starts = new ImageStarts(own, blueprint, parts);
        started.add(starts);
        // The first round makes schemas and the index, and reads the images from the disk.
        for (int round = 0; round <= ROUNDS; round++) {
            for (Service service : Service.values()) {
                Start with = starts.of(service, AS_IT_IS);
                Start without = starts.of(service, WITHOUT_ARCHIVE);
                console.line("  %-8s %-8s live after %.2f s, without the archive %.2f s"
                        .formatted(
                                round == 0 ? "warming" : "round " + round,
                                service.title(),
                                with.secondsToLive(),
                                without.secondsToLive()));
                if (round > 0) {
                    starts.note(service, "with the archive", with);
                    starts.note(service, "without", without);
                }
            }
        }
        console.line("");
        starts.print(console);
    }

    private static void start(Part part, List<AutoCloseable> started) {
        started.add(part);
        part.start();
    }

    private void stop(List<AutoCloseable> started, BenchFolder folder) {
        console.takeOver();
        started.reversed().forEach(ImagesBench::close);
        folder.delete(console);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
