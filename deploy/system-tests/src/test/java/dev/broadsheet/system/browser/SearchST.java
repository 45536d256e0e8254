package dev.broadsheet.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader searches, sees why papers were found, narrows the search by a facet and widens it again. */
@BrowserStory
class SearchST {

    @ParameterizedTest
    @EnumSource
    void findsPapersAndShowsWhy(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open(SitePage.FRONT);

            reader.search("transformer");

            assertThat(reader.heading()).containsText("transformer");
            assertThat(reader.field("Search papers")).hasValue("transformer");
            assertThat(reader.page().locator(".found")).containsText(Pattern.compile("\\d"));
            assertThat(reader.page().locator("article.card mark").first())
                    .hasText(Pattern.compile("transformers?", Pattern.CASE_INSENSITIVE));
            reader.titles().first().click();
            assertThat(reader.page().locator("article.paper h1")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource
    void narrowsTheSearchByAFacetAndWidensItAgain(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open("/papers?q=agents");
            String all = found(reader);

            reader.navigation("Filters")
                    .locator("a[href*='category=cs.CL']")
                    .first()
                    .click();
            assertThat(removeFilter(reader)).isVisible();
            assertThat(reader.page()).hasURL(Pattern.compile("q=agents&category=cs\\.CL|category=cs\\.CL&q=agents"));
            String fewer = found(reader);

            removeFilter(reader).click();
            assertThat(removeFilter(reader)).hasCount(0);
            assertThat(number(fewer)).isPositive().isLessThan(number(all));
            assertThat(found(reader)).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ordersAndPages(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open(SitePage.NEWEST);
            String first = reader.titles().first().getAttribute("href");

            reader.navigation("Pages").locator("a[rel~=next]").click();
            assertThat(reader.navigation("Pages").locator("a[rel~=prev]")).isVisible();
            assertThat(reader.titles().first()).not().hasAttribute("href", first);

            reader.navigation("Pages").locator("a[rel~=prev]").click();
            assertThat(reader.titles().first()).hasAttribute("href", first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void helpsWhereNothingIsFound(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open(SitePage.NOTHING_FOUND);
            assertThat(reader.titles()).hasCount(0);
            assertThat(reader.page().locator("main .nothing")).isVisible();

            // An identifier that we lack is one of arXiv's all the same.
            reader.open(SitePage.UNKNOWN_IDENTIFIER);
            assertThat(reader.page().locator("main")).containsText("2512.99999");
            assertThat(reader.page().locator("main")).containsText("arXiv");
        }
    }

    @Test
    void suggestsWhileTheReaderTypes(ReadingRoom room) {
        try (Reader reader = room.reader()) {
            reader.open(SitePage.FRONT);

            reader.field("Search papers").pressSequentially("transf");
            Locator options = reader.page()
                    .locator("#suggestions")
                    .getByRole(
                            AriaRole.OPTION,
                            new Locator.GetByRoleOptions()
                                    .setName(Pattern.compile("transf", Pattern.CASE_INSENSITIVE)));
            assertThat(options.first()).isVisible();

            reader.page().keyboard().press("Escape");
            assertThat(options.first()).isHidden();
        }
    }

    private static Locator removeFilter(Reader reader) {
        return reader.page()
                .locator("ul.chips")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Remove filter: cs.CL"));
    }

    private static String found(Reader reader) {
        return reader.page().locator(".found").first().textContent();
    }

    private static int number(String words) {
        Matcher number = Pattern.compile("\\d+").matcher(words);
        assertThat(number.find()).as("a number in %s", words).isTrue();
        return Integer.parseInt(number.group());
    }
}
