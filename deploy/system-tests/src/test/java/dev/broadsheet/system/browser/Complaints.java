package dev.broadsheet.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What goes wrong in a page behind the reader's back: errors, what the policy forbids, and requests to others. */
final class Complaints {

    private static final Set<String> BAD = Set.of("error", "warning");
    private static final int FIRST_FAILURE = 400;

    private final List<String> list = new ArrayList<>();
    private final URI site;

    private Complaints(URI site) {
        this.site = site;
    }

    static Complaints about(Page page, URI site) {
        Complaints complaints = new Complaints(site);
        page.onConsoleMessage(complaints::on);
        page.onPageError(error -> complaints.list.add("a script failed: " + error));
        page.onDialog(dialog -> {
            complaints.list.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(complaints::on);
        page.onResponse(complaints::on);
        return complaints;
    }

    private void on(ConsoleMessage message) {
        // The browser says so of a page that is missing on purpose; what a page asks for is looked at below.
        boolean told = message.text().startsWith("Failed to load resource");
        if (BAD.contains(message.type()) && !told) {
            list.add("console: " + message.text());
        }
    }

    private void on(Request request) {
        if (!site.getAuthority().equals(URI.create(request.url()).getAuthority())) {
            list.add("somebody else was asked: " + request.url());
        }
    }

    private void on(Response response) {
        if (response.status() >= FIRST_FAILURE && !response.request().isNavigationRequest()) {
            list.add(response.status() + " for " + response.url());
        }
    }

    void assertNone() {
        assertThat(list).as("what went wrong in the browser").isEmpty();
    }
}
