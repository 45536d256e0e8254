package dev.broadsheet.notify.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;

/** Our signatures, verified by a library that had no part in making them. */
class DkimTest {

    private static final byte[] MAIL = RawMail.of(
            UUID.fromString("0b1c2d3e-4f50-4171-8293-a4b5c6d7e8f9"),
            List.of(
                    new Header("From", "Broadsheet <papers@example.org>"),
                    new Header("To", "reader@example.net"),
                    Header.text("Subject", "Größer als 𝒪(n), und dazu noch ein langer Titel, der gefaltet wird"),
                    new Header("Message-ID", "<0b1c2d3e4f5041718293a4b5c6d7e8f9@example.org>"),
                    new Header(
                            "List-Unsubscribe",
                            "<https://papers.example.org/u?token=abc>,\r\n <mailto:leave@papers.example.org>"),
                    new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                    new Header("X-Other", "not signed")),
            "Text with  two spaces \n\n.\nand empty lines at its end\n\n\n",
            "<p>HTML</p>\n");

    private final KeyPair keys = keys();

    @Test
    void signsWhatAVerifierFindsGood() throws IOException, FailException {
        byte[] signed = signed();

        List<SignatureRecord> found = verifier().verify(new ByteArrayInputStream(signed));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().getDToken()).hasToString("example.org");
        assertThat(found.getFirst().getHeaders().stream().map(Object::toString))
                .contains("from", "subject", "list-unsubscribe", "list-unsubscribe-post", "message-id", "content-type")
                .doesNotContain("x-other");
        assertThat(new String(signed, US_ASCII).lines().limit(12))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    void staysGoodWhenARelayFoldsHeadersAnew() throws IOException, FailException {
        String refolded =
                new String(signed(), US_ASCII).replace("List-Unsubscribe: <https", "List-Unsubscribe:\r\n\t<https");

        assertThat(verifier().verify(new ByteArrayInputStream(refolded.getBytes(US_ASCII))))
                .hasSize(1);
    }

    @Test
    void breaksWhenSomebodyChangesTheWayOut() {
        String changed = new String(signed(), US_ASCII).replace("token=abc", "token=abd");

        assertThatThrownBy(() -> verifier().verify(new ByteArrayInputStream(changed.getBytes(US_ASCII))))
                .isInstanceOf(FailException.class);
    }

    @Test
    void breaksWhenSomebodyChangesTheText() {
        String changed = new String(signed(), US_ASCII).replace("<p>HTML", "<p>HTTP");

        assertThatThrownBy(() -> verifier().verify(new ByteArrayInputStream(changed.getBytes(US_ASCII))))
                .isInstanceOf(FailException.class);
    }

    private byte[] signed() {
        return new Dkim(keys.getPrivate(), "example.org", "s1").sign(MAIL, Instant.parse("2026-05-22T09:00:00Z"));
    }

    private DKIMVerifier verifier() {
        PublicKeyRecordRetriever published = (methods, selector, domain) -> {
            assertThat(selector.toString() + "._domainkey." + domain).isEqualTo("s1._domainkey.example.org");
            return List.of("v=DKIM1; k=rsa; p="
                    + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        };
        return new DKIMVerifier(published);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
