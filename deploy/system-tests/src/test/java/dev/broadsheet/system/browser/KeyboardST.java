package dev.broadsheet.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A reader goes through the papers by keyboard. */
@BrowserStory
class KeyboardST {

    @Test
    void movesAmongPapersAndOpensOne(ReadingRoom room) {
        try (Reader reader = room.reader()) {
            reader.open(SitePage.FRONT);
            String second = reader.titles().nth(1).textContent().strip();

            reader.page().keyboard().press("j");
            assertThat(reader.titles().nth(0)).isFocused();
            reader.page().keyboard().press("j");
            assertThat(reader.titles().nth(1)).isFocused();
            reader.page().keyboard().press("k");
            assertThat(reader.titles().nth(0)).isFocused();
            reader.page().keyboard().press("j");
            reader.page().keyboard().press("Enter");

            assertThat(reader.heading()).hasText(second);
        }
    }

    @Test
    void goesToTheSearchBoxAndTypesThereWhatWouldMoveElsewhere(ReadingRoom room) {
        try (Reader reader = room.reader()) {
            reader.open(SitePage.FRONT);
            Locator box = reader.page().locator("#q");

            reader.page().keyboard().press("/");
            assertThat(box).isFocused();
            assertThat(box).hasValue("");
            reader.page().keyboard().type("j/k?");

            assertThat(box).isFocused();
            assertThat(box).hasValue("j/k?");
            assertThat(reader.page().locator("#keys")).isHidden();
        }
    }

    @Test
    void showsTheKeysAndHidesThem(ReadingRoom room) {
        try (Reader reader = room.reader()) {
            reader.open(SitePage.FRONT);

            reader.page().keyboard().press("?");
            assertThat(reader.page().locator("dialog#keys")).isVisible();
            assertThat(reader.page().locator("dialog#keys")).containsText("Search papers");
            reader.page().keyboard().press("Escape");

            assertThat(reader.page().locator("dialog#keys")).isHidden();
        }
    }

    @Test
    void skipsToThePapersFirst(ReadingRoom room) {
        try (Reader reader = room.reader()) {
            reader.open(SitePage.FRONT);

            reader.page().keyboard().press("Tab");
            assertThat(reader.page().locator("a.skip")).isFocused();
            reader.page().keyboard().press("Enter");

            assertThat(reader.page()).hasURL(room.site().resolve("/#content").toString());
        }
    }
}
