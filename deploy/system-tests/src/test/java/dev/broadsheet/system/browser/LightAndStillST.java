package dev.broadsheet.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A first view of a page takes at most 100 KB, and nothing moves once it is there. */
@BrowserStory
class LightAndStillST {

    private static final int MOST_BYTES = 100_000;
    private static final String WATCH =
            """
            window.layoutShift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.layoutShift += entry.value))
                .observe({ type: 'layout-shift', buffered: true });
            """;

    @ParameterizedTest
    @EnumSource
    void onAFirstView(SitePage page, ReadingRoom room) {
        for (Screen screen : List.of(Screen.PHONE, Screen.DESK)) {
            try (Reader reader = room.reader(screen)) {
                List<Request> finished = new ArrayList<>();
                reader.page().onRequestFinished(finished::add);
                reader.page().addInitScript(WATCH);

                reader.open(page);

                assertThat(layoutShift(reader))
                        .as("layout shift of %s on %s", page.path(), screen)
                        .isZero();
                assertThat(bytes(finished)).as("bytes of %s", page.path()).isBetween(1, MOST_BYTES);
            }
        }
    }

    /** When what follows the page has been drawn too. */
    private static double layoutShift(Reader reader) {
        Object shift = reader.page()
                .evaluate(
                        """
                        () => new Promise(done => requestAnimationFrame(
                            () => requestAnimationFrame(() => done(window.layoutShift))))
                        """);
        return ((Number) shift).doubleValue();
    }

    private static int bytes(List<Request> requests) {
        return requests.stream()
                .map(Request::sizes)
                .mapToInt((Sizes sizes) -> sizes.responseHeadersSize + sizes.responseBodySize)
                .sum();
    }
}
