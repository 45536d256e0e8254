package dev.broadsheet.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.notify.web.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada@example.org",
        "'  ada@example.org ', ada@example.org",
        "Ada.Lovelace+papers@Example.ORG, Ada.Lovelace+papers@Example.ORG",
        "o''hara@example.org, o''hara@example.org",
        "a@b.co, a@b.co",
        "a@sub.sub.example.photography, a@sub.sub.example.photography",
        "a@example.xn--vermgensberatung-pwb, a@example.xn--vermgensberatung-pwb",
        "leser@bücher.example, leser@xn--bcher-kva.example",
        "leser@例え.テスト, leser@xn--r8jz45g.xn--zckzah",
        "!#$%&*+-/=?^_`{|}~@example.org, !#$%&*+-/=?^_`{|}~@example.org",
        "a@1and1.com, a@1and1.com",
    })
    void acceptsWhatMailSoftwareAccepts(String written, String address) {
        assertThat(EmailAddress.parse(written).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@example",
                "ada@@example.org",
                "ada@lovelace@example.org",
                ".ada@example.org",
                "ada.@example.org",
                "ada..lovelace@example.org",
                "ada lovelace@example.org",
                "\"ada lovelace\"@example.org",
                "ada@[192.0.2.1]",
                "ada@192.0.2.1",
                "ada@-example.org",
                "ada@example-.org",
                "ada@example..org",
                "ada@exam_ple.org",
                "ada@example.org.",
                "adä@example.org",
                "Ada <ada@example.org>",
                "ada@example.org,bob@example.org",
                "ada@example.org\r\nBcc: bob@example.org",
                "ada\n@example.org",
                "ada@example.org\n",
                "ada@example.org\u0000",
                "ada@straße.example"
            })
    void refusesTheRestWithAReason(String written) {
        assertThatThrownBy(() -> EmailAddress.parse(written)).isInstanceOf(RefusedException.class);
    }

    @Test
    void refusesWhatIsTooLongForAnEnvelope() {
        String label = "a".repeat(63);

        assertThat(EmailAddress.parse("a".repeat(64) + "@" + label + ".org").value())
                .hasSize(132);
        assertThatThrownBy(() -> EmailAddress.parse("a".repeat(65) + "@example.org"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> EmailAddress.parse("a@" + label + "a.org")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> EmailAddress.parse("a@" + (label + ".").repeat(4) + "org"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void knowsTheSameMailboxInEverySpelling() {
        assertThat(EmailAddress.parse("Ada@BÜCHER.example").normalised())
                .isEqualTo(EmailAddress.parse("ada@xn--bcher-kva.EXAMPLE").normalised());
    }

    @Test
    void doesNotTellTheMailboxWhenPrinted() {
        assertThat(EmailAddress.parse("ada@example.org")).hasToString("an address at example.org");
    }
}
