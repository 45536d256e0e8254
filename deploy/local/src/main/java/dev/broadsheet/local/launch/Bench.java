package dev.broadsheet.local.launch;

import dev.broadsheet.local.bench.Freshness;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.util.Optional;

/** {@code ./dev bench NAME}: measures the running platform. */
record Bench(Settings settings, Console console) {

    void run(Optional<String> name) {
        switch (name.orElse("")) {
            case "" -> list();
            case "freshness" -> freshness();
            default ->
                throw new LaunchException("There is no measurement " + name.get() + ".", "./dev bench lists them.");
        }
    }

    private void list() {
        console.line("./dev bench NAME measures the running platform:");
        console.line("  freshness   from the import of a paper until a search finds it, twenty times");
    }

    private void freshness() {
        Settings used = Running.on(settings.data()).in(settings);
        String token = new Secrets(used.data().resolve("secrets")).operatorToken();
        new Freshness(used.url(Port.GATEWAY), token, console).run();
    }
}
