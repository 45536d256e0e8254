package dev.broadsheet.ingest.imports;

import dev.broadsheet.contracts.access.AccessTokens;
import dev.broadsheet.contracts.access.Scope;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The credentials that the tests write with. */
public class KnownTokens implements QuarkusTestProfile {

    public static final String OPERATOR = "operator-0123456789abcdef";
    public static final String VOTER = "voter-0123456789abcdef";
    public static final String LOADER = "loader-0123456789abcdef";
    static final String READER = "reader-0123456789abcdef";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "broadsheet.access.tokens",
                AccessTokens.entry("loader", Scope.IMPORT, LOADER) + ","
                        + AccessTokens.entry("voter", Scope.SUBMIT, VOTER) + ","
                        + AccessTokens.entry("operator", Scope.OPERATE, OPERATOR) + ","
                        + AccessTokens.entry("reader", Scope.SUBSCRIBE, READER),
                // Nobody enriches here, so nobody would be kept waiting.
                "broadsheet.bulk.held-back",
                "false");
    }
}
