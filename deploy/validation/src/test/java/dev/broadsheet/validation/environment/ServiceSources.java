package dev.broadsheet.validation.environment;

import dev.broadsheet.validation.render.Checkout;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources of a service say of its configuration. */
public final class ServiceSources {

    /** The code that services share may be configured too. */
    private static final List<String> LIBRARIES = List.of("contracts", "text-encoder", "paper-query");

    // Each is read once, for all combinations.
    private static final Map<String, ServiceSources> READ = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> TEXTS = new ConcurrentHashMap<>();

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern SETTING =
            Pattern.compile("(?m)^    (?:@WithDefault\\(\"([^\"]*)\"\\)\\s+)?([A-Z]?[\\w.<>, ]*\\w>?) (\\w+)\\(\\);");
    private static final Pattern PROPERTY =
            Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"(, defaultValue = \"[^\"]*\")?\\)\\s+(Optional)?");
    private static final Pattern VARIABLE = Pattern.compile("System\\.getenv\\(\"([A-Z0-9_]+)\"\\)");

    private final String module;
    private final Properties all;
    private final List<Setting> settings;
    private final List<String> variables;

    private ServiceSources(String module) {
        this.module = module;
        this.all = propertiesOf(module);
        this.settings =
                Stream.of(mapped(), injected(), written()).flatMap(List::stream).toList();
        this.variables = sources().stream()
                .flatMap(text -> VARIABLE.matcher(text).results())
                .map(match -> match.group(1))
                .toList();
    }

    /** @param module its folder, such as {@code ingest-service} */
    public static ServiceSources of(String module) {
        return READ.computeIfAbsent(module, ServiceSources::new);
    }

    public String module() {
        return module;
    }

    /** Everything that may be configured, of whatever kind. */
    List<Setting> settings() {
        return settings;
    }

    /** Environment variables that the code asks for by themselves. */
    List<String> variables() {
        return variables;
    }

    /** What application.properties says outside of profiles. */
    public Map<String, String> properties() {
        Map<String, String> usual = new ConcurrentHashMap<>();
        all.forEach((name, value) -> {
            if (!name.toString().startsWith("%")) {
                usual.put(name.toString(), value.toString());
            }
        });
        return usual;
    }

    public boolean has(String property) {
        return properties().containsKey(property);
    }

    public int port() {
        return Integer.parseInt(properties().get("quarkus.http.port"));
    }

    public boolean dependsOn(String artifact) {
        return Checkout.text(Checkout.root().resolve(module).resolve("pom.xml"))
                .contains("<artifactId>" + artifact + "</artifactId>");
    }

    /** @param annotation such as {@code @Readiness} */
    public boolean hasHealthCheck(String annotation) {
        return texts(module).stream()
                .anyMatch(text -> text.contains("HealthCheck {") && text.contains(annotation + "\n"));
    }

    // The methods of @ConfigMapping interfaces.
    private List<Setting> mapped() {
        List<Setting> settings = new ArrayList<>();
        for (String text : sources()) {
            Matcher mapping = MAPPING.matcher(text);
            if (mapping.find()) {
                SETTING.matcher(text)
                        .results()
                        .forEach(method -> settings.add(setting(
                                mapping.group(1),
                                Optional.ofNullable(method.group(1)),
                                method.group(2),
                                method.group(3))));
            }
        }
        return settings;
    }

    private static Setting setting(String prefix, Optional<String> value, String type, String method) {
        String name = prefix + "." + method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        boolean mayBeAbsent = type.startsWith("Optional") || type.startsWith("Map");
        return new Setting(name, type.startsWith("Map"), value, mayBeAbsent);
    }

    private List<Setting> injected() {
        return sources().stream()
                .flatMap(text -> PROPERTY.matcher(text).results())
                .map(match -> new Setting(
                        match.group(1), false, Optional.empty(), match.group(2) != null || match.group(3) != null))
                .toList();
    }

    // Of profiles too: what one of them sets, an operator may.
    private List<Setting> written() {
        return all.keySet().stream()
                .map(name -> name.toString().replaceFirst("^%[\\w,]+\\.", ""))
                .map(name -> new Setting(name, false, Optional.empty(), true))
                .toList();
    }

    private static Properties propertiesOf(String module) {
        Path file = Checkout.root().resolve(module).resolve("src/main/resources/application.properties");
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Checkout.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private List<String> sources() {
        return Stream.concat(LIBRARIES.stream(), Stream.of(module))
                .flatMap(name -> texts(name).stream())
                .toList();
    }

    private static List<String> texts(String module) {
        return TEXTS.computeIfAbsent(
                module,
                name -> Checkout.files(
                                Checkout.root().resolve(name).resolve("src/main/java"),
                                file -> file.toString().endsWith(".java"))
                        .stream()
                        .map(Checkout::text)
                        .toList());
    }
}
