package dev.broadsheet.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A paper whose text is markup stands on the pages as text; so do names that are written from right to left. */
@BrowserStory
class HostileTextST {

    private static final String TITLE = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> zaumness";
    private static final String PAPER = """
            {"id":"2403.00666","version":1,"title":"<script>alert(1)</script> \\"><img src=x onerror=alert(2)> zaumness",\
            "abstract":"</p><svg onload=alert(3)> A text that would like to be a page. javascript:alert(4) is no address.",\
            "authors":["محمد بن موسى الخوارزمي","\\"><svg onload=alert(5)>","何恺明"],"categories":["cs.CL"],\
            "publishedAt":"2024-03-04T08:00:00Z","updatedAt":"2024-03-04T08:00:00Z",\
            "versions":[{"version":1,"createdAt":"2024-03-04T08:00:00Z"}],\
            "signals":{"listDay":"2024-03-05","upvotes":3,"comments":0,"submittedBy":{"name":"x\\"><b>x"}}}""";

    @BeforeEach
    void accept(ReadingRoom room) {
        assertThat(room.api().importPapers(PAPER).path("rejected").asInt()).isZero();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> room.api().page("/papers/date/2024-03-05").contains("zaumness"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/papers/2403.00666", "/papers/date/2024-03-05", "/papers/week/2024-W10", "/papers?q=zaumness"})
    void isText(String path, ReadingRoom room) {
        try (Reader reader = room.reader()) {
            reader.open(path);

            assertThat(reader.page().locator("main")).containsText(TITLE);
            assertThat(reader.page()
                            .locator("main script:not([type='application/ld+json']), main img[src=x], svg[onload]"))
                    .hasCount(0);
            assertThat(reader.page().locator("a[href^='javascript' i]")).hasCount(0);
        }
        assertThat(Validator.errorsOfHtml(room.api().page(path))).isEmpty();
    }

    @Test
    void isTextInFeedsAndPictures(ReadingRoom room) {
        assertThat(room.api().page("/feeds/search.atom?q=zaumness"))
                .doesNotContain("<script", "<img", "<svg")
                .contains("zaumness");
        var card = room.api().getAny(room.site() + "/papers/2403.00666/card.png");
        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.headers().firstValue("Content-Type")).hasValue("image/png");
    }
}
