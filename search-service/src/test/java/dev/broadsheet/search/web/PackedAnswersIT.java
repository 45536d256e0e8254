package dev.broadsheet.search.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealParts
class PackedAnswersIT {

    @Inject
    LoadedSample sample;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/papers?limit=5",
                "/api/papers/1706.03762",
                "/api/search?q=model",
                "/papers/1706.03762.md",
                "/api/papers/export?format=bibtex&q=model",
                "/api/papers/export?format=ris&q=model",
                "/api/papers/export?format=csl&q=model",
                "/api/papers/export?format=ndjson&q=model",
                "/feeds/search.atom",
                "/feeds/search.rss",
                "/feeds/search.json",
                "/",
                "/papers",
                "/opensearch.xml",
                "/robots.txt",
                "/sitemap.xml",
                "/sitemaps/days.xml",
                "/sitemaps/papers.xml",
                "/assets/broadsheet.css"
            })
    void packsEveryText(String path) {
        assertThat(given().header("Accept-Encoding", "gzip").get(path).header("Content-Encoding"))
                .isEqualTo("gzip");
    }
}
