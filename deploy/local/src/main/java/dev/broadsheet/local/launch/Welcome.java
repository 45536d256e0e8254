package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;

/** Where everything is. */
record Welcome(Settings settings, Secrets secrets, Observers observers) {

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
        observers.prometheus().ifPresent(program -> prometheus(console));
        observers.zipkin().ifPresent(program -> row(console, "traces", settings.url(Port.ZIPKIN) + "/zipkin"));
        observers
                .grafana()
                .ifPresent(program -> row(console, "dashboards", settings.url(Port.GRAFANA) + "/dashboards"));
        row(console, "logs", settings.logs().toString());
        row(console, "data", settings.data().toString());
        row(console, "token for writes", secrets.operatorToken());
        console.line("");
        console.line("Ctrl-C stops it, and so does ./dev down; ./dev help lists the rest.");
    }

    private void prometheus(Console console) {
        // Its page of alerts is elsewhere in Debian's than in others; the menu knows.
        row(console, "alerts and metrics", settings.url(Port.PROMETHEUS));
        if (observers.grafana().isEmpty()) {
            row(console, "dashboards", "no Grafana was found (https://grafana.com/grafana/download); they are in");
            row(console, "", "deploy/components/monitoring/dashboards, to be imported into any");
        }
    }

    private static void row(Console console, String name, String value) {
        console.line("  %-20s %s".formatted(name, value));
    }
}
