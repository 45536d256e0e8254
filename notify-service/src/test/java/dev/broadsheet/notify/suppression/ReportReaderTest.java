package dev.broadsheet.notify.suppression;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.notify.mime.Sender;
import dev.broadsheet.notify.mime.SenderConfig;
import dev.broadsheet.notify.stage.Reports;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final UUID MAIL = UUID.fromString("0b1c2d3e-4f50-4171-8293-a4b5c6d7e8f9");
    private static final String MESSAGE_ID = "<0b1c2d3e4f5041718293a4b5c6d7e8f9@broadsheet.local>";

    private final ReportReader reader = new ReportReader(new Sender(new Settings()));

    @Test
    void readsABounce() throws MessagingException, IOException {
        assertThat(read(Reports.delivery("failed", "5.1.1", "550 5.1.1 no such user", MESSAGE_ID)))
                .isEqualTo(new Report.Bounced(Optional.of(MAIL), "5.1.1", "smtp; 550 5.1.1 no such user"));
    }

    @Test
    void readsAStatusWithAComment() throws MessagingException, IOException {
        assertThat(read(Reports.delivery("Failed", "5.2.2 (mailbox full)", "552", MESSAGE_ID)))
                .isEqualTo(new Report.Bounced(Optional.of(MAIL), "5.2.2", "smtp; 552"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded"})
    void doesNotTakeADelayForABounce(String action) throws MessagingException, IOException {
        assertThat(read(Reports.delivery(action, "4.4.7", "later", MESSAGE_ID))).isInstanceOf(Report.Other.class);
    }

    @Test
    void findsTheMailByTheReturnPathWhereTheOriginalIsCutOff() throws MessagingException, IOException {
        String cut = Reports.delivery("failed", "5.1.1", "gone", "<somebody-elses@example.net>")
                .replace("bounces@papers", "bounces+0B1C2D3E4F5041718293A4B5C6D7E8F9@papers");

        assertThat(read(cut)).isEqualTo(new Report.Bounced(Optional.of(MAIL), "5.1.1", "smtp; gone"));
    }

    @Test
    void readsAComplaint() throws MessagingException, IOException {
        assertThat(read(Reports.abuse("abuse", MESSAGE_ID)))
                .isEqualTo(new Report.Complained(Optional.of(MAIL), "abuse"));
        assertThat(read(Reports.abuse("not-spam", MESSAGE_ID))).isInstanceOf(Report.Other.class);
    }

    @Test
    void readsAWishToUnsubscribe() throws MessagingException, IOException {
        assertThat(read(Reports.unsubscription("leave+0b1c2d3e4f5041718293a4b5c6d7e8f9@papers.example.org")))
                .isEqualTo(new Report.Unsubscribed(Optional.of(MAIL)));
        assertThat(read(Reports.unsubscription("papers@example.org"))).isInstanceOf(Report.Other.class);
    }

    @Test
    void doesNotTakeTheTextOfAPersonForAReport() throws MessagingException, IOException {
        assertThat(read("""
                        From: a@b.example
                        To: bounces+0b1c2d3e4f5041718293a4b5c6d7e8f9@papers.example.org

                        Action: failed
                        Status: 5.1.1
                        """)).isInstanceOf(Report.Other.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no mail at all", "Subject: reports\r\n\r\nnothing"})
    void makesNothingOfRubbish(String rubbish) throws MessagingException, IOException {
        assertThat(read(rubbish)).isInstanceOf(Report.Other.class);
    }

    private Report read(String raw) throws MessagingException, IOException {
        return reader.read(new ByteArrayInputStream(raw.getBytes(UTF_8)));
    }

    private record Settings() implements SenderConfig {

        @Override
        public String from() {
            return "Broadsheet <papers@broadsheet.local>";
        }

        @Override
        public Optional<String> returnPath() {
            return Optional.of("bounces@papers.example.org");
        }

        @Override
        public Optional<String> unsubscribeAddress() {
            return Optional.of("leave@papers.example.org");
        }
    }
}
