package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.console.ProgressBar;
import dev.broadsheet.local.papers.IndexedPapers;
import dev.broadsheet.local.papers.ReindexProgress;
import dev.broadsheet.local.process.ChildProcess;
import dev.broadsheet.local.process.FreePort;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./dev reindex}: builds the search index anew from the topics beside the running platform, by a second
 * search-service in its run mode for that, and puts it in the place of the live one.
 */
record Reindex(Settings settings, Console console) {

    private static final String ROLLBACK = "--rollback";
    private static final long BETWEEN_LOOKS_MILLIS = 300;

    void run(List<String> arguments) {
        boolean rollback = rollback(arguments);
        Settings used = Running.on(settings.data()).in(settings);
        int port = FreePort.find();
        ServicePart service = new Blueprint(used, new Secrets(used.data().resolve("secrets")))
                .service(Service.SEARCH, "reindex", port, List.of(), configuration(used, port, rollback));
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
        console.line(
                rollback
                        ? "Bringing the index that was replaced last up to date, to go back to it."
                        : "Building the index anew from the topics. The platform goes on; Ctrl-C leaves all as it was.");
        service.launch();
        show(service.process(), new ReindexProgress("http://localhost:" + port));
        requireSuccess(service.process());
        tellResult(used);
    }

    private static boolean rollback(List<String> arguments) {
        if (!arguments.isEmpty() && !arguments.equals(List.of(ROLLBACK))) {
            throw new LaunchException("./dev reindex knows only " + ROLLBACK + ".", "./dev help lists all.");
        }
        return !arguments.isEmpty();
    }

    private static Map<String, String> configuration(Settings used, int port, boolean rollback) {
        return Map.of(
                "quarkus.profile",
                "reindex",
                "kafka.bootstrap.servers",
                "localhost:" + used.port(Port.KAFKA),
                "broadsheet.opensearch.url",
                used.url(Port.OPENSEARCH),
                "quarkus.http.port",
                Integer.toString(port),
                "broadsheet.reindex.rollback",
                Boolean.toString(rollback));
    }

    private void show(ChildProcess process, ReindexProgress progress) {
        try (ProgressBar bar = new ProgressBar(console, "Indexed", "records")) {
            while (process.isAlive()) {
                progress.look();
                bar.show(progress.done(), progress.share());
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
    }

    private static void requireSuccess(ChildProcess process) {
        int code = process.onExit().join();
        if (code != 0) {
            throw process.failure("has not reindexed, exit code " + code);
        }
    }

    private void tellResult(Settings used) {
        try (IndexedPapers index = new IndexedPapers(used.port(Port.OPENSEARCH))) {
            console.line(
                    "Verified, and in use: %,d papers. The index before it is kept; ./dev reindex --rollback goes back."
                            .formatted(index.count()));
        }
    }
}
