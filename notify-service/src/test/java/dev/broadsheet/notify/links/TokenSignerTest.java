package dev.broadsheet.notify.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.contracts.email.SubscriberId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSignerTest {

    private static final String OLD_SECRET = "an old secret of more than 32 characters";
    private static final String NEW_SECRET = "a new secret of more than 32 characters!";
    private static final SubscriberId READER = SubscriberId.parse("5f0c0f5e-8a3b-4f49-9c39-0d6c8f8a7e11");
    private static final Instant EXPIRY = Instant.parse("2026-05-24T00:00:00Z");
    private static final Instant BEFORE = EXPIRY.minusSeconds(1);

    private final TokenSigner signer = new TokenSigner(List.of(NEW_SECRET, OLD_SECRET));
    private final String token = signer.sign(Purpose.CONFIRM, READER, EXPIRY);

    @Test
    void readsWhatItSigned() {
        assertThat(signer.read(Purpose.CONFIRM, token, BEFORE)).isEqualTo(new LinkReading.Genuine(READER));
    }

    @Test
    void tellsWhenATokenHasExpired() {
        assertThat(signer.read(Purpose.CONFIRM, token, EXPIRY)).isEqualTo(new LinkReading.Expired());
    }

    @Test
    void doesNotTakeATokenForAnotherPurpose() {
        assertThat(signer.read(Purpose.UNSUBSCRIBE, token, BEFORE)).isEqualTo(new LinkReading.Unknown());
    }

    @Test
    void acceptsTheFormerSecretUntilItIsTakenAway() {
        String former = new TokenSigner(List.of(OLD_SECRET)).sign(Purpose.UNSUBSCRIBE, READER, EXPIRY);

        assertThat(signer.read(Purpose.UNSUBSCRIBE, former, BEFORE)).isEqualTo(new LinkReading.Genuine(READER));
        assertThat(new TokenSigner(List.of(NEW_SECRET)).read(Purpose.UNSUBSCRIBE, former, BEFORE))
                .isEqualTo(new LinkReading.Unknown());
    }

    @Test
    void noticesEveryChangedCharacter() {
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(signer.read(Purpose.CONFIRM, forged, BEFORE)).isEqualTo(new LinkReading.Unknown());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%%%", "AAAA", "ünïcode"})
    void readsNothingFromTextThatIsNoToken(String text) {
        assertThat(signer.read(Purpose.CONFIRM, text, BEFORE)).isEqualTo(new LinkReading.Unknown());
        assertThat(signer.read(Purpose.CONFIRM, null, BEFORE)).isEqualTo(new LinkReading.Unknown());
        assertThat(signer.read(Purpose.CONFIRM, token + text.repeat(1_000), BEFORE))
                .isEqualTo(text.isEmpty() ? new LinkReading.Genuine(READER) : new LinkReading.Unknown());
    }

    @Test
    void refusesASecretThatIsTooShort() {
        assertThatThrownBy(() -> new TokenSigner(List.of("short")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 32 characters")
                .hasMessageNotContaining("short;");
    }
}
