package dev.broadsheet.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.web.PublicUrl;
import org.junit.jupiter.api.Test;

class ScholarlyArticleTest {

    private final ScholarlyArticle article =
            new ScholarlyArticle(new PublicUrl("https://papers.example"), new ObjectMapper());

    @Test
    void tellsWhatThePaperIs() throws Exception {
        JsonNode told = new ObjectMapper().readTree(article.of(paper("Attention $\\alpha$")));

        assertThat(told.path("@type").asText()).isEqualTo("ScholarlyArticle");
        assertThat(told.path("@id").asText()).isEqualTo("https://papers.example/papers/2602.00001");
        assertThat(told.path("headline").asText()).isEqualTo("Attention α");
        assertThat(told.at("/author/1/name").asText()).isEqualTo("Zoë Müller");
        assertThat(told.at("/identifier/0/value").asText()).isEqualTo("2602.00001");
        assertThat(told.path("datePublished").asText()).isEqualTo("2026-03-01");
        assertThat(told.path("image").asText()).isEqualTo("https://papers.example/papers/2602.00001/card.png");
    }

    @Test
    void cannotEndTheElementInWhichItStands() throws Exception {
        String title = "</script><script>alert(1)</script> & \"><img onerror=alert(2)>";

        String written = article.of(paper(title));

        assertThat(written).doesNotContain("<", ">", "&");
        assertThat(new ObjectMapper().readTree(written).path("name").asText()).isEqualTo(title);
    }

    private static IndexedPaper paper(String title) {
        return IndexedPaper.of(Papers.enriched("2602.00001", 1, title));
    }
}
