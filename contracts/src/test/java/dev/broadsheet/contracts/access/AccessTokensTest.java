package dev.broadsheet.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final String OLD = "an-old-token-0123456789";
    private static final String NEW = "a-new-token-0123456789";

    private final AccessTokens tokens = AccessTokens.parse(
            AccessTokens.entry("loader", Scope.IMPORT, OLD) + ", " + AccessTokens.entry("loader", Scope.IMPORT, NEW));

    @Test
    void recognisesBothTokensWhileOneIsRotated() {
        assertThat(tokens.identify("Bearer " + OLD)).isPresent();
        assertThat(tokens.identify("bearer " + NEW))
                .hasValueSatisfying(credential -> assertThat(credential.name()).isEqualTo("loader"));
    }

    @Test
    void allowsOnlyTheScopesOfTheToken() {
        AccessTokens.Credential loader = tokens.identify("Bearer " + NEW).orElseThrow();

        assertThat(loader.allows(Scope.IMPORT)).isTrue();
        assertThat(loader.allows(Scope.OPERATE)).isFalse();
    }

    @Test
    void letsAnOperatorDoEverything() {
        AccessTokens.Credential operator = AccessTokens.parse(AccessTokens.entry("me", Scope.OPERATE, NEW))
                .identify("Bearer " + NEW)
                .orElseThrow();

        assertThat(Scope.values()).allMatch(operator::allows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer unknown-token-0123456789", "Basic " + NEW, NEW, "Bearer " + NEW + "x"})
    void knowsNobodyElse(String authorization) {
        assertThat(tokens.identify(authorization)).isEmpty();
    }

    @Test
    void refusesAConfigurationThatCannotBeRead() {
        assertThatThrownBy(() -> AccessTokens.parse("me:everything:" + "0".repeat(64)))
                .hasMessageContaining("scope that does not exist: everything");
        assertThatThrownBy(() -> AccessTokens.parse("me:import:secret")).hasMessageContaining("sha256");
    }
}
