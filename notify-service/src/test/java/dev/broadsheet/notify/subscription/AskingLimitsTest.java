package dev.broadsheet.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AskingLimitsTest {

    static Stream<Arguments> clients() {
        return Stream.of(
                arguments("192.0.2.7", "192.0.2.7"),
                arguments("2001:db8:1:2:3:4:5:6", "20010db800010002"),
                arguments("2001:db8:1:2::1", "20010db800010002"));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void countsAHouseholdAsOneClient(String address, String network) {
        assertThat(AskingLimits.network(SocketAddress.inetSocketAddress(1234, address)))
                .isEqualTo(network);
    }

    @Test
    void saysHowLongToWait() {
        AskingTooOftenException refusal = new AskingTooOftenException(Duration.ofMillis(61_500));

        assertThat(refusal.seconds()).isEqualTo(62);
        assertThat(refusal).hasMessageContaining("in 2 minutes");
        assertThat(new AskingTooOftenException(Duration.ZERO).seconds()).isEqualTo(1);
    }
}
