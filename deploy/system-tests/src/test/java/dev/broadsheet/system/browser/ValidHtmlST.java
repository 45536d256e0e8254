package dev.broadsheet.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The W3C's validator finds no error in any page or style sheet. */
@BrowserStory
class ValidHtmlST {

    @ParameterizedTest
    @EnumSource
    void onEveryPage(SitePage page, ReadingRoom room) {
        HttpResponse<String> answer = room.api().getAny(room.site() + page.path());

        assertThat(answer.statusCode()).isEqualTo(page.status());
        assertThat(Validator.errorsOfHtml(answer.body())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/broadsheet.css",
                "/assets/finding.css",
                "/assets/suggestions.css",
                "/subscriptions/style.css"
            })
    void inEveryStyleSheet(String path, ReadingRoom room) {
        List<String> errors = Validator.errorsOfCss(room.api().page(path));

        assertThat(errors).isEmpty();
    }
}
