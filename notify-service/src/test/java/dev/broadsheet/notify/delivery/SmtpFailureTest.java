package dev.broadsheet.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpFailureTest {

    private static final Duration PAUSE = Duration.ofSeconds(7);

    @ParameterizedTest
    @ValueSource(ints = {550, 551, 552, 553, 554, 556})
    void bouncesWhatTheServerRefusesForGood(int code) {
        assertThat(settlement(code)).isInstanceOf(Settlement.Bounced.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {421, 450, 451, 452})
    void defersWhatTheServerPutsOff(int code) {
        assertThat(settlement(code)).isEqualTo(new Settlement.Deferred(code + " [no]", false, PAUSE));
    }

    @ParameterizedTest
    @ValueSource(ints = {530, 535, 503})
    void defersWhatIsAboutOurLoginAndNotAboutTheMail(int code) {
        assertThat(settlement(code)).isInstanceOf(Settlement.Deferred.class);
    }

    @Test
    void knowsThatAMailDidNotGoWhereNobodyAnswered() {
        assertThat(new SmtpFailure(new ConnectException("refused")).settlement(PAUSE))
                .isInstanceOfSatisfying(
                        Settlement.Deferred.class,
                        deferred -> assertThat(deferred.uncertain()).isFalse());
    }

    @Test
    void holdsItPossibleThatAMailWentWhenTheConnectionBroke() {
        assertThat(new SmtpFailure(new IOException("closed")).settlement(PAUSE))
                .isInstanceOfSatisfying(
                        Settlement.Deferred.class,
                        deferred -> assertThat(deferred.uncertain()).isTrue());
    }

    private static Settlement settlement(int code) {
        return new SmtpFailure(new SMTPException("refused", code, List.of("no"), false)).settlement(PAUSE);
    }
}
