package dev.broadsheet.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.mail.Letter;
import dev.broadsheet.notify.smtp.Delivery;
import dev.broadsheet.notify.smtp.Delivery.Stage;
import dev.broadsheet.notify.smtp.Reply;
import dev.broadsheet.notify.subscription.SubscriberState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

    private static final Instant REQUESTED = Instant.parse("2026-05-22T09:00:00Z");
    private static final Instant SOON = REQUESTED.plusSeconds(60);

    private final Judgement judgement = new Judgement(
            new RetryPause(Duration.ofSeconds(10), Duration.ofHours(4)), Duration.ofMinutes(5), Duration.ofDays(4));

    @ParameterizedTest
    @ValueSource(ints = {550, 551, 552, 553, 554, 556})
    void bouncesWhatTheServerRefusesForGood(int code) {
        assertThat(refused(code, "no", Stage.RECIPIENT, 1, SOON))
                .isEqualTo(new Settlement.Bounced(code + " no", false));
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1 nobody of this name, RECIPIENT, true",
        "5.1.10 no mail is taken there, RECIPIENT, true",
        "5.2.1 mailbox disabled, RECIPIENT, true",
        "5.2.2 mailbox full, RECIPIENT, false",
        "5.7.1 we do not like you, RECIPIENT, false",
        "5.1.1 says the content filter, CONTENT, false"
    })
    void knowsWhenNoMailWillEverArrive(String words, Stage stage, boolean nobodyThere) {
        assertThat(refused(550, words, stage, 1, SOON)).isEqualTo(new Settlement.Bounced("550 " + words, nobodyThere));
    }

    @ParameterizedTest
    @ValueSource(ints = {450, 451, 452})
    void defersWhatTheServerPutsOffForUpToFourHours(int code) {
        assertThat(refused(code, "later", Stage.RECIPIENT, 20, SOON))
                .isInstanceOfSatisfying(Settlement.Deferred.class, deferred -> {
                    assertThat(deferred.error()).isEqualTo(code + " later");
                    assertThat(deferred.uncertain()).isFalse();
                    assertThat(deferred.pause()).isBetween(Duration.ofHours(2), Duration.ofHours(4));
                });
    }

    @Test
    void givesUpAfterDays() {
        assertThat(refused(
                        451,
                        "later",
                        Stage.RECIPIENT,
                        30,
                        REQUESTED.plus(Duration.ofDays(4)).plusSeconds(1)))
                .isEqualTo(new Settlement.Bounced("given up after 30 attempts: 451 later", false));
    }

    @ParameterizedTest
    @CsvSource({"530, RECIPIENT", "503, SENDER", "421, CONTENT", "535, OPENING", "554, OPENING"})
    void defersForMinutesWhatIsAboutUsAndNotAboutTheMailHoweverLongItLasts(int code, Stage stage) {
        assertThat(refused(code, "no", stage, 20, REQUESTED.plus(Duration.ofDays(9))))
                .isInstanceOfSatisfying(
                        Settlement.Deferred.class,
                        deferred -> assertThat(deferred.pause()).isLessThanOrEqualTo(Duration.ofMinutes(5)));
    }

    @Test
    void knowsThatAMailDidNotGoWhereTheConnectionBrokeBeforeItsEnd() {
        assertThat(judgement.of(claim(1), new Delivery.Unsent("refused"), SOON))
                .isInstanceOfSatisfying(
                        Settlement.Deferred.class,
                        deferred -> assertThat(deferred.uncertain()).isFalse());
    }

    @Test
    void holdsItPossibleThatAMailWentWhereNoAnswerCameToItsEnd() {
        assertThat(judgement.of(claim(1), new Delivery.Unanswered("closed"), SOON))
                .isInstanceOfSatisfying(
                        Settlement.Deferred.class,
                        deferred -> assertThat(deferred.uncertain()).isTrue());
    }

    private Settlement refused(int code, String words, Stage stage, int attempt, Instant now) {
        return judgement.of(claim(attempt), new Delivery.Refused(new Reply(code, List.of(words)), stage), now);
    }

    private static Claim claim(int attempt) {
        Letter letter = new Letter(
                new UUID(1, 1),
                new SubscriberId(new UUID(2, 2)),
                EmailRequested.Kind.DIGEST,
                Optional.empty(),
                List.of(),
                List.of(),
                "en");
        return new Claim(
                "digest/1",
                letter,
                "reader@example.org",
                SubscriberState.CONFIRMED,
                Optional.empty(),
                attempt,
                false,
                REQUESTED,
                Optional.empty());
    }
}
