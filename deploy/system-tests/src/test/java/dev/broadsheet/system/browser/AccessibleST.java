package dev.broadsheet.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core finds nothing against WCAG 2.2, levels A and AA, on any page, light on a desk and dark on a phone. */
@BrowserStory
class AccessibleST {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    @ParameterizedTest
    @EnumSource
    void toEverybody(SitePage page, ReadingRoom room) {
        try (Reader reader = room.reader()) {
            reader.open(page);
            assertThat(violations(reader, ColorScheme.LIGHT))
                    .as("light, on a desk")
                    .isEmpty();
            reader.page().setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
            assertThat(violations(reader, ColorScheme.DARK))
                    .as("dark, on a phone")
                    .isEmpty();
        }
    }

    private static List<String> violations(Reader reader, ColorScheme scheme) {
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return new AxeBuilder(reader.page())
                .options(violationsOnly()).setLegacyMode(true).analyze().getViolations().stream()
                        .map(AccessibleST::describe)
                        .toList();
    }

    // What passes is not described either: that takes most of the time. And no page has frames, for which axe would
    // open
    // a second page to put its findings together.
    private static AxeRunOptions violationsOnly() {
        AxeRunOnlyOptions tags = new AxeRunOnlyOptions();
        tags.setType("tag");
        tags.setValues(WCAG);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(tags);
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String describe(Rule rule) {
        List<String> nodes = rule.getNodes().stream()
                .map(node -> "\n  " + node.getHtml() + "\n    " + node.getFailureSummary())
                .toList();
        return "\n" + rule.getId() + ": " + rule.getHelp() + String.join("", nodes);
    }
}
