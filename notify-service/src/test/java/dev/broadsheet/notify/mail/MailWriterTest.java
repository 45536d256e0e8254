package dev.broadsheet.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.email.EmailRequested.Kind;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.mime.Header;
import dev.broadsheet.notify.mime.Sender;
import dev.broadsheet.notify.mime.SenderConfig;
import dev.broadsheet.notify.papers.ListedPaper;
import dev.broadsheet.notify.reason.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailWriterTest {

    private static final PaperId FIRST = new PaperId("2605.00001");
    private static final PaperId SECOND = new PaperId("2605.00002");
    private static final PaperId THIRD = new PaperId("2605.00003");
    private static final String HOSTILE = "<script>alert(1)</script> & \"Co\" 🙂";
    private static final Map<PaperId, ListedPaper> KNOWN = Map.of(
            FIRST, paper(FIRST, "First paper", false),
            SECOND, paper(SECOND, HOSTILE, false),
            THIRD, paper(THIRD, "Withdrawn paper", true));
    private static final Reason SEARCH = new Reason(Reason.Kind.SEARCH, "\"sparse attention\" -survey");
    private static final Reason AUTHOR = new Reason(Reason.Kind.AUTHOR, "Ada Lovelace");

    private final MailWriter writer = Preview.writer(new Sender(new Settings()));

    @Test
    void groupsADigestByWhyItsPapersAreInIt() {
        Written mail = written(letter(Kind.DIGEST, List.of(FIRST, SECOND), List.of(Reason.TRENDING, SEARCH), "en"));

        assertThat(mail.subject()).isEqualTo("Daily papers of 2 Mar 2026");
        assertThat(mail.text())
                .contains("The daily papers of Monday, 2 March 2026")
                .containsSubsequence(
                        "== Matches your search “\"sparse attention\" -survey” ==",
                        "1. " + HOSTILE,
                        "== Trending today ==",
                        "2. First paper (7 ▲)",
                        "Ada Lovelace and 1 other",
                        "Unsubscribe: https://papers.example.org/subscriptions/unsubscribe?token=");
        assertThat(mail.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot; 🙂")
                .contains("Matches your search “&quot;sparse attention&quot; -survey”")
                .doesNotContain("<script", "<img", "url(");
    }

    @Test
    void saysNothingOfReasonsWhereAllPapersAreTrending() {
        Written mail = written(letter(Kind.DIGEST, List.of(FIRST, SECOND), List.of(), "en"));

        assertThat(mail.text()).doesNotContain("==", "Trending");
    }

    @Test
    void speaksTheReadersLanguage() {
        Written mail = written(letter(Kind.WEEKLY_DIGEST, List.of(FIRST), List.of(AUTHOR), "de"));

        assertThat(mail.subject()).isEqualTo("Die Woche in Papers: 2. März 2026 bis 8. März 2026");
        assertThat(mail.html()).contains("<html lang=\"de\">", "Von Ada Lovelace", ">Abbestellen</a>");
        assertThat(mail.language()).isEqualTo("de");
    }

    @Test
    void namesThePaperInTheSubjectOfAnAlert() {
        assertThat(written(letter(Kind.ALERT, List.of(SECOND), List.of(SEARCH), "en"))
                        .subject())
                .isEqualTo("New paper: " + HOSTILE);
        assertThat(written(letter(Kind.ALERT, List.of(FIRST, SECOND), List.of(SEARCH, AUTHOR), "en"))
                        .subject())
                .isEqualTo("2 new papers for you");
    }

    @Test
    void tellsOfAWithdrawalOnlyWhereThatIsWhatTheMailIsAbout() {
        Written update = written(letter(Kind.UPDATE, List.of(THIRD), List.of(), "en"));
        assertThat(update.subject()).isEqualTo("Withdrawn: Withdrawn paper");
        assertThat(update.text()).contains("This paper was withdrawn.");
        assertThat(written(letter(Kind.UPDATE, List.of(FIRST), List.of(), "en")).text())
                .contains("There is a new version of this paper.");

        Written digest = written(letter(Kind.DIGEST, List.of(THIRD, FIRST), List.of(), "en"));
        assertThat(digest.text()).contains("1. First paper").doesNotContain("Withdrawn paper");
        assertThat(writer.write(letter(Kind.DIGEST, List.of(THIRD), List.of(), "en"), KNOWN))
                .isEmpty();
    }

    @Test
    void saysThatThereIsNothingAndWhy() {
        Written mail = written(letter(Kind.DIGEST, List.of(), List.of(), "en"));

        assertThat(mail.subject()).isEqualTo("Nothing new for you today");
        assertThat(mail.text())
                .contains(
                        "No paper of Monday, 2 March 2026 is in this digest",
                        "https://papers.example.org/papers/date/2026-03-02")
                .contains("/subscriptions/unsubscribe?token=");
    }

    @ParameterizedTest
    @EnumSource
    void hasAllHeadersOfAListUnlessItIsTheQuestionWhetherToJoin(Kind kind) {
        Written mail = written(letter(kind, List.of(FIRST), List.of(), "en"));

        if (kind == Kind.CONFIRMATION) {
            assertThat(mail.headers()).isEmpty();
        } else {
            assertThat(mail.headers())
                    .extracting(Header::name)
                    .containsExactly("List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Feedback-ID");
        }
    }

    @Test
    void asksForMoreOrLessOfEachPaper() {
        String page = "https://papers.example.org/subscriptions/feedback?token=";
        Written mail = written(letter(Kind.ALERT, List.of(FIRST), List.of(SEARCH), "en"));

        assertThat(mail.html())
                .contains(page, "&amp;paper=2605.00001&amp;wish=more\"", "&amp;paper=2605.00001&amp;wish=less\"");
        // Two long addresses a paper would be most of the text.
        assertThat(mail.text()).doesNotContain(page).contains("say what you want more or less of: https://papers");
    }

    @Test
    void showsInTheBrowserWhatIsNotForTheMailboxAlone() {
        Letter digest = letter(Kind.DIGEST, List.of(FIRST), List.of(), "en");
        assertThat(written(digest).html()).contains("/subscriptions/mail?token=");
        assertThat(writer.writeForWeb(digest, KNOWN).orElseThrow().html())
                .contains("First paper")
                .doesNotContain("/subscriptions/mail?token=");
        assertThat(writer.writeForWeb(letter(Kind.CONFIRMATION, List.of(), List.of(), "en"), KNOWN))
                .isEmpty();
    }

    private Written written(Letter letter) {
        return writer.write(letter, KNOWN).orElseThrow();
    }

    private static Letter letter(Kind kind, List<PaperId> papers, List<Reason> reasons, String language) {
        return new Letter(
                new UUID(1, 2),
                new SubscriberId(new UUID(3, 4)),
                kind,
                Optional.of(LocalDate.of(2026, 3, 2)),
                papers,
                reasons,
                language);
    }

    private static ListedPaper paper(PaperId id, String title, boolean withdrawn) {
        return new ListedPaper(
                id, title, 4, "Ada Lovelace", Optional.of("It says so."), 7, 1, Optional.empty(), withdrawn);
    }

    private record Settings() implements SenderConfig {

        @Override
        public String from() {
            return "Broadsheet <papers@example.org>";
        }

        @Override
        public Optional<String> returnPath() {
            return Optional.empty();
        }

        @Override
        public Optional<String> unsubscribeAddress() {
            return Optional.of("leave@example.org");
        }
    }
}
