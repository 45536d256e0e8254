package dev.broadsheet.ingest.hosts;

import dev.broadsheet.contracts.access.AccessTokens;
import dev.broadsheet.contracts.access.Scope;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Time-outs and pauses for tests, and an operator to look on. */
public class QuickHarvest implements QuarkusTestProfile {

    public static final String OPERATOR = "operator-0123456789abcdef";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "broadsheet.access.tokens",
                AccessTokens.entry("operator", Scope.OPERATE, OPERATOR),
                "broadsheet.harvest.lease",
                "2s",
                "broadsheet.harvest.poll",
                "100ms",
                "broadsheet.harvest.first-pause",
                "100ms",
                "broadsheet.harvest.longest-pause",
                "400ms",
                "broadsheet.harvest.read-timeout",
                "500ms",
                "broadsheet.harvest.answer-timeout",
                "4s",
                "broadsheet.harvest.batch-size",
                "25");
    }
}
