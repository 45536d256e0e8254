package dev.broadsheet.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;

/** Somebody with a browser. When they leave, nothing may have gone wrong in it and nobody else been asked for anything. */
final class Reader implements AutoCloseable {

    // A slow machine is no fault of a page.
    private static final double PATIENCE_MILLIS = 10_000;

    private final BrowserContext context;
    private final Page page;
    private final URI site;
    private final Complaints complaints;

    Reader(Browser browser, URI site, Scripting scripting, Screen screen) {
        this.site = site;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(site.toString())
                .setJavaScriptEnabled(scripting == Scripting.ON)
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(ColorScheme.LIGHT)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        this.complaints = Complaints.about(page, site);
    }

    Page page() {
        return page;
    }

    void open(SitePage page) {
        Response answer = open(page.path());
        assertThat(answer.status()).as(page.path()).isEqualTo(page.status());
    }

    Response open(String path) {
        return page.navigate(site.resolve(path).toString());
    }

    /** Path and query of what is on the screen. */
    String path() {
        URI address = URI.create(page.url());
        assertThat(address.getAuthority()).isEqualTo(site.getAuthority());
        return address.getRawQuery() == null ? address.getPath() : address.getPath() + "?" + address.getRawQuery();
    }

    Locator heading() {
        return page.locator("h1");
    }

    /** Titles on the screen, in order, as links. */
    Locator titles() {
        return page.locator("article.card h2 a");
    }

    Locator navigation(String name) {
        return page.getByRole(
                AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    void search(String query) {
        field("Search papers").fill(query);
        button("Search").click();
    }

    @Override
    public void close() {
        context.close();
        complaints.assertNone();
    }
}
