package dev.broadsheet.search.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketTest {

    @ParameterizedTest
    @CsvSource({
        "/api/papers/search, SEARCH",
        "/api/papers/search/, SEARCH",
        "/api/search, SEARCH",
        "/api/papers/1706.03762, API",
        "/api/papers/suggest, API",
        "/api;v=1/papers/search;x=1/, SEARCH",
        "/;x=1/api/search, SEARCH",
        "/api;v=1/stats, API",
        "/apis, ",
        "/api/nothing, API",
        "/mcp, API",
        "/mcp/sse, API",
        "/papers,",
        "/feeds/daily.atom,",
        "/q/health,"
    })
    void tellsSearchesFromTheRestOfTheApi(String path, Bucket bucket) {
        assertThat(Bucket.of(path)).isEqualTo(Optional.ofNullable(bucket));
    }
}
