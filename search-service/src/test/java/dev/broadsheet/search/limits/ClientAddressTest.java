package dev.broadsheet.search.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:0:7::1, 20010db800000007/64",
        "2001:db8:0:7:ffff:ffff:ffff:ffff, 20010db800000007/64",
        "2001:db8:0:8::1, 20010db800000008/64",
        "unknown, unknown"
    })
    void isAnAddressOrWhatASubscriberHas(String remote, String network) {
        assertThat(ClientAddress.of(SocketAddress.inetSocketAddress(4711, remote)))
                .isEqualTo(new ClientAddress(network));
    }

    @Test
    void isShortWhateverAProxyTells() {
        assertThat(ClientAddress.of(SocketAddress.inetSocketAddress(4711, "x".repeat(5_000)))
                        .network())
                .hasSize(64);
    }
}
