package dev.broadsheet.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader opens the front page in the morning, sees the newest edition, and opens a paper of it. */
@BrowserStory
class ReadTodaysEditionST {

    @ParameterizedTest
    @EnumSource
    void findsTheDaysPapersInTheOrderOfTheApiAndOpensOne(Scripting scripting, ReadingRoom room) {
        try (Reader reader = room.reader(scripting)) {
            reader.open(SitePage.FRONT);

            assertThat(reader.heading()).hasText("Daily Papers");
            assertThat(reader.page().locator("main")).containsText("Friday, 22 May 2026");
            assertThat(identifiers(reader.titles())).isEqualTo(listed(room, "2026-05-22"));

            Locator first = reader.titles().first();
            String title = first.textContent().strip();
            first.click();

            assertThat(reader.page().locator("article.paper h1")).hasText(title);
            assertThat(reader.page()).hasTitle(title + " – Broadsheet");
        }
    }

    private static List<String> identifiers(Locator titles) {
        return titles.all().stream()
                .map(title -> title.getAttribute("href").replace("/papers/", ""))
                .toList();
    }

    private static List<String> listed(ReadingRoom room, String day) {
        JsonNode entries = room.api().get("/api/daily_papers?date=" + day);
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.at("/paper/id").asText())
                .toList();
    }
}
