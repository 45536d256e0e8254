package dev.broadsheet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    private final Routes routes = new Routes(8081, 8083, 8084);

    @ParameterizedTest
    @CsvSource({
        "/, search",
        "/api/papers/search, search",
        "/api/daily_papers, search",
        "/api/imports, ingest",
        "/api/imports/7, ingest",
        "/api/importsandmore, search",
        "/api/subscriptions, notify",
        "/api/editions/latest/send, notify",
        "/subscriptions/confirm, notify",
        "/papers/2407.21783, search"
    })
    void knowsWhoAnswersAPath(String path, String service) {
        assertThat(routes.of(path).service()).isEqualTo(service);
    }
}
