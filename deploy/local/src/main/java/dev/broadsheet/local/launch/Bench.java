package dev.broadsheet.local.launch;

import dev.broadsheet.local.bench.Freshness;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.util.List;

/** {@code ./dev bench NAME}: measures. */
record Bench(Settings settings, Console console) {

    void run(List<String> arguments) {
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        switch (name) {
            case "" -> list();
            case "freshness" -> freshness();
            case "import" ->
                new ImportBench(settings, console)
                        .run(arguments.stream().skip(1).findFirst());
            default -> throw new LaunchException("There is no measurement " + name + ".", "./dev bench lists them.");
        }
    }

    private void list() {
        console.line("./dev bench NAME measures:");
        console.line(
                "  freshness          the running platform: from a paper's import until a search finds it, twenty times");
        console.line(
                "  import [FILE|N]    a platform of its own, without enrichment: a file of papers, or N generated ones");
        console.line(
                "  encoder FOLDER     the models that could be the bundled one, on the test collections of a folder");
    }

    private void freshness() {
        Settings used = Running.on(settings.data()).in(settings);
        String token = new Secrets(used.data().resolve("secrets")).operatorToken();
        new Freshness(used.url(Port.GATEWAY), token, console).run();
    }
}
