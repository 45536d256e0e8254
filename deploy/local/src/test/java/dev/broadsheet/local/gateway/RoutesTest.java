package dev.broadsheet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    private final Routes routes = new Routes(8081, 8083, 8084);

    @ParameterizedTest
    @CsvSource({
        "GET, /, search",
        "GET, /api/papers/search, search",
        "GET, /api/daily_papers, search",
        "POST, /api/imports, ingest",
        "POST, /api/imports/7, ingest",
        "POST, /api/importsandmore, search",
        "GET, /api/sources, ingest",
        "GET, /api/papers/2407.21783, search",
        "HEAD, /api/papers/2407.21783, search",
        "DELETE, /api/papers/2407.21783, ingest",
        "PUT, /api/papers/hep-th/9901001/upvote, ingest",
        "POST, /api/papers/index, ingest",
        "POST, /api/subscriptions, notify",
        "POST, /api/editions/latest/send, notify",
        "GET, /api/operation/sending, notify",
        "GET, /subscriptions/confirm, notify",
        "GET, /papers/2407.21783, search",
        "GET, /api/papers/export, search",
        "GET, /api/papers/hep-th/9901001/export, search",
        "GET, /feeds/topic/language/reasoning.atom, search",
        "GET, /opensearch.xml, search",
        "GET, /sitemap.xml, search",
        "GET, /sitemaps/papers.xml, search",
        "GET, /robots.txt, search"
    })
    void knowsWhoAnswersARequest(String method, String path, String service) {
        assertThat(routes.of(method, path).service()).isEqualTo(service);
    }
}
