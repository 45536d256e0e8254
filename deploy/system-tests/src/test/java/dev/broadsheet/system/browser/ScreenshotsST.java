package dev.broadsheet.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page as it looks on a phone, a tablet and a desk, and dark on the phone and the desk: to be looked at. No page is
 * wider than its screen.
 */
@BrowserStory
class ScreenshotsST {

    private static final Path FOLDER = Path.of("target", "screenshots");

    @ParameterizedTest
    @EnumSource
    void ofEveryPage(SitePage page, ReadingRoom room) {
        try (Reader reader = room.reader()) {
            reader.open(page);
            for (Screen screen : Screen.values()) {
                reader.page().setViewportSize(screen.width(), screen.height());
                for (ColorScheme scheme : schemes(screen)) {
                    reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    reader.page()
                            .screenshot(new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(FOLDER.resolve(name(page, screen, scheme))));
                }
                assertThat(widthOfContent(reader))
                        .as("%s on %s", page.path(), screen)
                        .isLessThanOrEqualTo(screen.width());
            }
        }
    }

    // Colours do not depend on the width; in the dark the narrowest and the widest are enough to see them.
    private static List<ColorScheme> schemes(Screen screen) {
        return screen == Screen.TABLET ? List.of(ColorScheme.LIGHT) : List.of(ColorScheme.DARK, ColorScheme.LIGHT);
    }

    private static int widthOfContent(Reader reader) {
        return ((Number) reader.page().evaluate("() => document.documentElement.scrollWidth")).intValue();
    }

    private static String name(SitePage page, Screen screen, ColorScheme scheme) {
        return "%s-%d-%s.png"
                .formatted(page, screen.width(), scheme)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    /** The README opens with it; {@code ./dev picture} puts it there. */
    @Test
    void ofTheFrontPageForTheReadme(ReadingRoom room) throws Exception {
        Path picture = FOLDER.resolve("front-page.png");
        try (Reader reader = room.reader()) {
            reader.page().setViewportSize(1280, 800);
            reader.open(SitePage.FRONT);
            reader.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
        IndexedPicture.write(picture);

        assertThat(Files.size(picture)).isLessThan(300_000);
    }
}
