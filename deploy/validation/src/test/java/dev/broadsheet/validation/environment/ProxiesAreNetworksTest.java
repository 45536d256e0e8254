package dev.broadsheet.validation.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesAreNetworksTest {

    @ParameterizedTest
    @ValueSource(strings = {"search-service", "notify-service"})
    void areWhatServicesTrustUnlessTheyAreToldOtherwise(String module) {
        String trusted = ServiceSources.of(module).properties().get("quarkus.http.proxy.trusted-proxies");

        assertThat(trusted).isNotBlank();
        assertThat(ProxiesAreNetworks.others(trusted)).isEmpty();
    }

    @Test
    void areNoHosts() {
        assertThat(ProxiesAreNetworks.others("10.0.0.0/8,::1,gateway,192.0.2.1,fd00::/8"))
                .containsExactly("::1", "gateway", "192.0.2.1");
    }
}
