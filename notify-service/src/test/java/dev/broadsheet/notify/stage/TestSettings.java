package dev.broadsheet.notify.stage;

import dev.broadsheet.contracts.access.AccessTokens;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The real parts, with a mail server that has bad moments, a known credential, and short waits. */
public final class TestSettings implements QuarkusTestResourceLifecycleManager {

    public static final String OPERATOR_TOKEN = "operator-token-of-the-tests";
    public static final String IMPORT_TOKEN = "import-token-of-the-tests";
    public static final String REPORT_TOKEN = "report-token-of-the-tests";

    public static final int REQUESTS_PER_ADDRESS = 100;

    private static final String SMTP_PORT = "broadsheet.smtp.port";

    private final LocalPartsResource parts = new LocalPartsResource();

    @Override
    public Map<String, String> start() {
        parts.init(Map.of("parts", "kafka,postgres,opensearch,mail", "database", "notify"));
        Map<String, String> settings = new HashMap<>(parts.start());
        settings.put(SMTP_PORT, Integer.toString(FaultySmtp.inFrontOf(Integer.parseInt(settings.get(SMTP_PORT)))));
        settings.put(
                "broadsheet.access.tokens",
                AccessTokens.entry("operator", Scope.OPERATE, OPERATOR_TOKEN) + ","
                        + AccessTokens.entry("loader", Scope.IMPORT, IMPORT_TOKEN) + ","
                        + AccessTokens.entry("mail-server", Scope.REPORT, REPORT_TOKEN));
        settings.put("broadsheet.public-url", "https://papers.example.org");
        // All tests are one client, and many of them are one reader.
        settings.put("broadsheet.subscriptions.requests-per-client", "0");
        settings.put("broadsheet.subscriptions.requests-per-address", Integer.toString(REQUESTS_PER_ADDRESS));
        settings.put("broadsheet.digest.check-every", "1s");
        settings.put("broadsheet.digest.first-check-after", "1s");
        settings.put("broadsheet.digest.batch", "2");
        settings.put("broadsheet.delivery.sweep-every", "1s");
        settings.put("broadsheet.delivery.first-retry", "PT1S");
        settings.put("broadsheet.notify.gauges-every", "1s");
        // Vectors that a test can write down.
        settings.put("broadsheet.matching.dimensions", "4");
        settings.put("broadsheet.matching.sweep-every", "1s");
        settings.put("broadsheet.matching.check-every", "2s");
        settings.put("broadsheet.mail.return-path", "bounces@papers.example.org");
        settings.put("broadsheet.mail.unsubscribe-address", "leave@papers.example.org");
        return settings;
    }

    @Override
    public void stop() {
        parts.stop();
    }
}
