package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;

/** Where everything is. */
record Welcome(Settings settings, Secrets secrets) {

    void print(Console console) {
        console.line("");
        console.line("Broadsheet is ready.");
        console.line("");
        row(console, "front page and API", settings.publicUrl());
        row(console, "inbox", settings.url(Port.INBOX));
        for (Service service : Service.values()) {
            row(console, "API docs, " + service.title(), settings.url(service.port()) + "/q/swagger-ui");
        }
        for (Service service : Service.values()) {
            row(console, "metrics, " + service.title(), settings.url(service.port()) + "/q/metrics");
        }
        row(console, "logs", settings.logs().toString());
        row(console, "data", settings.data().toString());
        row(console, "token for writes", secrets.operatorToken());
        console.line("");
        console.line("Ctrl-C stops it, and so does ./dev down; ./dev help lists the rest.");
    }

    private static void row(Console console, String name, String value) {
        console.line("  %-20s %s".formatted(name, value));
    }
}
