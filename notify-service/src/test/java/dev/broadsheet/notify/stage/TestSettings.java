package dev.broadsheet.notify.stage;

import dev.broadsheet.contracts.access.AccessTokens;
import dev.broadsheet.contracts.access.Scope;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A known credential, and short waits. */
public final class TestSettings implements QuarkusTestResourceLifecycleManager {

    public static final String OPERATOR_TOKEN = "operator-token-of-the-tests";
    public static final String IMPORT_TOKEN = "import-token-of-the-tests";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "broadsheet.access.tokens",
                AccessTokens.entry("operator", Scope.OPERATE, OPERATOR_TOKEN) + ","
                        + AccessTokens.entry("loader", Scope.IMPORT, IMPORT_TOKEN),
                "broadsheet.public-url",
                "https://papers.example.org",
                "broadsheet.digest.check-every",
                "1s",
                "broadsheet.digest.first-check-after",
                "1s",
                "broadsheet.digest.batch",
                "2",
                "broadsheet.delivery.sweep-every",
                "1s",
                "broadsheet.delivery.first-retry",
                "PT1S",
                "broadsheet.notify.gauges-every",
                "1s");
    }

    @Override
    public void stop() {}
}
