package dev.broadsheet.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.broadsheet.system.Api;
import dev.broadsheet.system.Platform;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One browser and one platform, where readers come and go: each with nothing that another left behind. */
final class ReadingRoom implements AutoCloseable {

    // Debian's starts as if there were one, and then emulates it, which is slow.
    private static final List<String> WITHOUT_GRAPHICS_CARD = List.of("--disable-gpu");

    private final Playwright playwright;
    private final Browser browser;
    private final Platform platform;

    private ReadingRoom(Playwright playwright, Browser browser, Platform platform) {
        this.playwright = playwright;
        this.browser = browser;
        this.platform = platform;
    }

    static ReadingRoom open(Path chromium, Platform platform) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(WITHOUT_GRAPHICS_CARD));
        return new ReadingRoom(playwright, browser, platform);
    }

    /** With a desk's screen, by daylight. */
    Reader reader() {
        return reader(Scripting.ON);
    }

    Reader reader(Scripting scripting) {
        return new Reader(browser, site(), scripting, Screen.DESK);
    }

    Reader reader(Screen screen) {
        return new Reader(browser, site(), Scripting.ON, screen);
    }

    URI site() {
        return platform.address("BROADSHEET_PORT");
    }

    Api api() {
        return platform.api();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
