package dev.broadsheet.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A first view of a page takes at most 100 KB, and nothing moves once it is there. */
@BrowserStory
class LightAndStillST {

    private static final int MOST_BYTES = 100_000;
    private static final String WATCH = """
            window.layoutShift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.layoutShift += entry.value))
                .observe({ type: 'layout-shift', buffered: true });
            """;
    private static final String SHIFT_WHEN_DRAWN = """
            () => new Promise(done => requestAnimationFrame(
                () => requestAnimationFrame(() => done(window.layoutShift))))
            """;

    @ParameterizedTest
    @EnumSource
    void onAPhone(SitePage page, ReadingRoom room) {
        try (Reader reader = room.reader(Screen.PHONE)) {
            List<Request> finished = new ArrayList<>();
            reader.page().onRequestFinished(finished::add);

            double shift = shiftWhileOpening(reader, page);
            reader.page().waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(shift).as("layout shift").isZero();
            assertThat(bytes(List.copyOf(finished))).as("bytes").isBetween(1, MOST_BYTES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onADesk(SitePage page, ReadingRoom room) {
        try (Reader reader = room.reader(Screen.DESK)) {
            assertThat(shiftWhileOpening(reader, page)).as("layout shift").isZero();
        }
    }

    private static double shiftWhileOpening(Reader reader, SitePage page) {
        reader.page().addInitScript(WATCH);
        reader.open(page);
        return ((Number) reader.page().evaluate(SHIFT_WHEN_DRAWN)).doubleValue();
    }

    private static int bytes(List<Request> requests) {
        return requests.stream()
                .map(Request::sizes)
                .mapToInt((Sizes sizes) -> sizes.responseHeadersSize + sizes.responseBodySize)
                .sum();
    }
}
