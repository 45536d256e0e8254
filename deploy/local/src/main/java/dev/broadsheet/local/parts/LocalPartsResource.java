package dev.broadsheet.local.parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} the real parts that it names. Each starts once per JVM, on free ports and with an empty
 * folder, and ends with the JVM: the tests of a module share it.
 *
 * <p>Arguments: {@code parts}, some of {@code kafka,postgres,opensearch,mail} (all unless given); {@code database}, the
 * one that the service owns ({@code ingest} unless given). The configuration has the names of the services' own; the
 * inbox is at {@code broadsheet.local.inbox-url}.
 */
public final class LocalPartsResource implements QuarkusTestResourceLifecycleManager {

    private List<String> parts = TestParts.NAMES;
    private String database = PostgresPart.DATABASES.getFirst();

    @Override
    public void init(Map<String, String> arguments) {
        String named = arguments.get("parts");
        if (named != null) {
            parts = Arrays.stream(named.split(",")).map(String::strip).toList();
        }
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        return TestParts.configuration(parts, database);
    }

    // Another test of this JVM may need them; they end with it.
    @Override
    public void stop() {}
}
