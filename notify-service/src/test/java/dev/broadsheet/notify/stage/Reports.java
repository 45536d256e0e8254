package dev.broadsheet.notify.stage;

/** What mail servers write about our mails, as the RFCs' examples show it. */
public final class Reports {

    private Reports() {}

    /** RFC 3464: a mail could not be delivered, or not yet. */
    public static String delivery(String action, String status, String diagnostic, String messageId) {
        return crlf("""
                From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>
                To: bounces@papers.example.org
                Subject: Delivery Status Notification
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                --b1

                The mail could not be delivered.

                --b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net
                Arrival-Date: Fri, 22 May 2026 09:00:00 +0000

                Final-Recipient: rfc822; reader@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp;
                  %s

                --b1
                Content-Type: message/rfc822

                From: Broadsheet <papers@broadsheet.local>
                Message-ID: %s
                Subject: Daily papers

                Text.
                --b1--
                """.formatted(action, status, diagnostic, messageId));
    }

    /** RFC 5965: a reader pressed the button. */
    public static String abuse(String type, String messageId) {
        return crlf("""
                From: <abusedesk@example.com>
                To: <bounces@papers.example.org>
                Subject: FW: Daily papers
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="b2"

                --b2
                Content-Type: text/plain; charset="US-ASCII"

                This is an email abuse report.

                --b2
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: SomeGenerator/1.0
                Version: 1

                --b2
                Content-Type: message/rfc822
                Content-Disposition: inline

                From: Broadsheet <papers@broadsheet.local>
                Message-ID: %s

                Text.
                --b2--
                """.formatted(type, messageId));
    }

    /** A mail program unsubscribed by mail (RFC 2369). */
    public static String unsubscription(String address) {
        return crlf("""
                From: Reader <reader@example.org>
                To: %s
                Subject: unsubscribe

                """.formatted(address));
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
