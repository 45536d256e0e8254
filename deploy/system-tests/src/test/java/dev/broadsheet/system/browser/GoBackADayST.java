package dev.broadsheet.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader leafs back to days, weeks and months before, and forth again; days without papers are left out. */
@BrowserStory
class GoBackADayST {

    @ParameterizedTest
    @EnumSource
    void leafsFromDayToDay(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open(SitePage.FRONT);

            earlier(reader, "Other days").click();
            assertThat(reader.page().locator("main")).containsText("Thursday, 21 May 2026");
            assertThat(reader.path()).isEqualTo("/papers/date/2026-05-21");
            assertThat(reader.titles()).hasCount(4);

            later(reader, "Other days").click();
            assertThat(reader.page().locator("main")).containsText("Friday, 22 May 2026");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutDaysWithoutPapers(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open("/papers/date/2026-05-20");

            earlier(reader, "Other days").click();

            assertThat(reader.page().locator("main")).containsText("Friday, 23 January 2026");
            assertThat(reader.path()).isEqualTo("/papers/date/2026-01-23");
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysOfADayWithoutPapersWhichHasSome(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open(SitePage.DAY_WITHOUT_PAPERS);

            assertThat(reader.titles()).hasCount(0);
            Locator day = reader.page().locator("main p a[href='/papers/date/2025-10-31']");
            day.first().click();

            assertThat(reader.titles()).hasCount(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leafsFromWeekToWeekAndMonthToMonth(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open("/papers/week/2026-W04");
            earlier(reader, "Other weeks").click();
            assertThat(reader.page())
                    .hasURL(room.site().resolve("/papers/week/2025-W47").toString());

            reader.open("/papers/month/2026-01");
            later(reader, "Other months").click();
            assertThat(reader.page())
                    .hasURL(room.site().resolve("/papers/month/2026-05").toString());
            assertThat(reader.titles()).hasCount(12);
        }
    }

    private static Locator earlier(Reader reader, String navigation) {
        return reader.navigation(navigation).locator("a[rel~=prev]");
    }

    private static Locator later(Reader reader, String navigation) {
        return reader.navigation(navigation).locator("a[rel~=next]");
    }
}
