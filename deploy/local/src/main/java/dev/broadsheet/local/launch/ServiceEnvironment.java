package dev.broadsheet.local.launch;

import dev.broadsheet.contracts.access.AccessTokens;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.PostgresPart;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The environment variables that tell a service where everything is.
 *
 * @param others the parts beside PostgreSQL
 * @param additional configuration, by property name
 */
record ServiceEnvironment(
        Settings settings,
        PostgresPart postgres,
        List<Part> others,
        String accessTokens,
        String linksSecret,
        Map<String, String> additional) {

    /** Makes the secrets, if this is the first start. */
    static ServiceEnvironment of(
            Settings settings,
            Secrets secrets,
            PostgresPart postgres,
            List<Part> others,
            Map<String, String> additional) {
        String tokens = AccessTokens.entry("local", Scope.OPERATE, secrets.operatorToken());
        return new ServiceEnvironment(settings, postgres, others, tokens, secrets.linksSecret(), additional);
    }

    Map<String, String> variables(Service service) {
        Map<String, String> configuration = new HashMap<>(database(service));
        others.forEach(part -> configuration.putAll(part.configuration()));
        configuration.put("quarkus.http.host", "127.0.0.1");
        configuration.put("quarkus.http.port", Integer.toString(settings.port(service.port())));
        configuration.put("broadsheet.public-url", settings.publicUrl());
        configuration.put("broadsheet.generation", settings.generation());
        // Readers' status page tells of the sources.
        configuration.put("broadsheet.status.ingest-url", "http://127.0.0.1:" + settings.port(Port.INGEST));
        configuration.put("broadsheet.access.tokens", accessTokens);
        configuration.put("broadsheet.links.secret", linksSecret);
        // One person's machine: a benchmark or an import asks as often as it likes.
        configuration.put("broadsheet.limits.api", "0");
        configuration.put("broadsheet.limits.search", "0");
        configuration.put("djl.cache.dir", settings.cache().resolve("djl").toString());
        configuration.putAll(additional);
        Map<String, String> variables = new HashMap<>();
        configuration.forEach((name, value) -> variables.put(variable(name), value));
        return variables;
    }

    private Map<String, String> database(Service service) {
        return service.needs().contains("postgres") ? postgres.configuration(databaseOf(service)) : Map.of();
    }

    private static String databaseOf(Service service) {
        return service == Service.NOTIFY ? "notify" : "ingest";
    }

    // MicroProfile Config's name of an environment variable.
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
