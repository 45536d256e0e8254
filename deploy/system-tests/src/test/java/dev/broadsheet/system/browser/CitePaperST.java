package dev.broadsheet.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader cites a paper: copies its BibTeX, or takes it as text where nothing can be copied for them. */
@BrowserStory
class CitePaperST {

    @Test
    void copiesBibtex(ReadingRoom room) {
        try (Reader reader = room.reader()) {
            reader.open(SitePage.PAPER);
            String bibtex = reader.page().locator("#bibtex").textContent();

            reader.button("Copy BibTeX").click();

            assertThat(reader.page().locator("[aria-live=polite]").getByText("Copied"))
                    .isVisible();
            assertThat(reader.page().evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(bibtex);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsBibtex(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open(SitePage.PAPER);

            assertThat(reader.page().locator("#bibtex")).isVisible();
            assertThat(reader.page().locator("#bibtex").textContent())
                    .startsWith("@")
                    .contains("Llama 3", "2407.21783");
            assertThat(reader.button("Copy BibTeX")).isVisible(visible(scripting == Scripting.ON));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTheRecordInOtherForms(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open(SitePage.PAPER);

            assertThat(content(room, reader, "BibTeX")).startsWith("@").contains("2407.21783");
            assertThat(content(room, reader, "RIS")).startsWith("TY  - ").contains("The Llama 3 Herd of Models");
            assertThat(content(room, reader, "Markdown")).contains("# The Llama 3 Herd of Models");
        }
    }

    private static String content(ReadingRoom room, Reader reader, String name) {
        String path = reader.link(name).first().getAttribute("href");
        return room.api().page(path);
    }

    private static LocatorAssertions.IsVisibleOptions visible(boolean visible) {
        return new LocatorAssertions.IsVisibleOptions().setVisible(visible);
    }
}
