package dev.broadsheet.local.launch;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.console.ProgressBar;
import dev.broadsheet.local.papers.NewGeneration;
import dev.broadsheet.local.parts.KafkaPart;
import dev.broadsheet.local.process.FreePort;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./dev reenrich GENERATION}: builds the enriched topic of another generation beside the running platform, by a
 * second enrich-service, for as long as this command runs.
 */
record Reenrich(Settings settings, Console console) {

    private static final long BETWEEN_LOOKS_MILLIS = 500;

    void run(List<String> arguments) {
        Settings used = Running.on(settings.data()).in(settings);
        String generation = generation(arguments, used);
        String broker = "localhost:" + used.port(Port.KAFKA);
        KafkaPart.createTopics(broker, Topics.all(generation));
        int port = FreePort.find();
        ServicePart service = new Blueprint(used, new Secrets(used.data().resolve("secrets")))
                .service(
                        Service.ENRICH,
                        "enrich-" + generation,
                        port,
                        List.of(),
                        configuration(broker, port, generation));
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
        console.line("Starting an enrich-service for generation %s beside the one that runs.".formatted(generation));
        service.start();
        show(new NewGeneration("http://localhost:" + port), generation);
        awaitEnd();
    }

    private static String generation(List<String> arguments, Settings used) {
        String generation = arguments.isEmpty() ? "" : arguments.getFirst();
        if (!generation.matches("g\\d{1,4}") || generation.equals(used.generation())) {
            throw new LaunchException(
                    "Which generation? The platform runs " + used.generation() + ".",
                    "./dev reenrich g2, for instance.");
        }
        return generation;
    }

    private static Map<String, String> configuration(String broker, int port, String generation) {
        return Map.of(
                "kafka.bootstrap.servers",
                broker,
                "quarkus.http.port",
                Integer.toString(port),
                "broadsheet.generation",
                generation,
                "broadsheet.reenrich.enabled",
                "true",
                "mp.messaging.incoming.papers-discovered.group.id",
                "enrich-" + generation,
                // What was discovered before is the backlog's.
                "mp.messaging.incoming.papers-discovered.auto.offset.reset",
                "latest");
    }

    private void show(NewGeneration generation, String name) {
        try (ProgressBar bar = new ProgressBar(console, "Enriching for " + name, "papers")) {
            while (!generation.mayBeSwitched()) {
                bar.show(generation.done(), generation.share());
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
            bar.show(generation.done(), 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again: it goes on where it was.");
        }
        console.line("The topic of %s has everything that was discovered: the switch may be made.".formatted(name));
        console.line("New papers go on coming into it for as long as this runs. Ctrl-C ends it.");
    }

    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
