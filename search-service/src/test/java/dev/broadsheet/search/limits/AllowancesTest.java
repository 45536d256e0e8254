package dev.broadsheet.search.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.fixture.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private static final ClientAddress ADA = new ClientAddress("192.0.2.1");
    private static final ClientAddress ZOE = new ClientAddress("192.0.2.2");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00.700Z"));
    private final Allowances allowances = new Allowances(new Limits(3, 1), clock);

    @Test
    void countsDownToNothing() {
        assertThat(take(ADA).state()).isEqualTo("\"api\";r=2;t=300");
        clock.move(Duration.ofSeconds(10));
        assertThat(take(ADA).state()).isEqualTo("\"api\";r=1;t=290");
        assertThat(take(ADA).state()).isEqualTo("\"api\";r=0;t=290");
        assertThat(take(ADA).exceeded()).isTrue();
        assertThat(take(ADA).state()).isEqualTo("\"api\";r=0;t=290");
        assertThat(take(ADA).policy()).isEqualTo("\"fixed window\";\"api\";q=3;w=300");
    }

    @Test
    void beginsAnewWhenTheWindowEnds() {
        for (int i = 0; i < 4; i++) {
            take(ADA);
        }
        clock.move(Duration.ofMillis(299_500));
        assertThat(take(ADA).secondsLeft()).isEqualTo(1);
        assertThat(take(ADA).exceeded()).isTrue();

        clock.move(Duration.ofMillis(500));

        assertThat(take(ADA).exceeded()).isFalse();
        assertThat(take(ADA).state()).isEqualTo("\"api\";r=1;t=300");
    }

    @Test
    void countsAddressesAndBucketsByThemselves() {
        allowances.take(Bucket.SEARCH, ADA);

        assertThat(allowances.take(Bucket.SEARCH, ADA).orElseThrow().exceeded()).isTrue();
        assertThat(allowances.take(Bucket.SEARCH, ZOE).orElseThrow().exceeded()).isFalse();
        assertThat(take(ADA).exceeded()).isFalse();
    }

    @Test
    void limitsNothingWithoutAQuota() {
        assertThat(new Allowances(new Limits(0, 0), clock).take(Bucket.API, ADA))
                .isEmpty();
    }

    private Allowance take(ClientAddress address) {
        return allowances.take(Bucket.API, address).orElseThrow();
    }

    private record Limits(int api, int search) implements LimitsConfig {

        @Override
        public Duration window() {
            return Duration.ofMinutes(5);
        }

        @Override
        public int addresses() {
            return 1_000;
        }
    }
}
