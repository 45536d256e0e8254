package dev.broadsheet.local.inbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML part of a mail as it is given to the browser: as it was sent, under a policy that lets nothing of it act. */
final class MailHtml {

    static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

    static final String POLICY =
            "sandbox " + SANDBOX + "; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";

    // A mail's links are followed in a new tab, not in the frame, where the sandbox would cripple the page.
    private static final String LINKS_BESIDE = "<base target=\"_blank\">";

    private static final Pattern HEAD = Pattern.compile("<head[^>]{0,200}>", Pattern.CASE_INSENSITIVE);

    private MailHtml() {}

    static String of(Mail mail) {
        Matcher head = HEAD.matcher(mail.html());
        return head.find()
                ? mail.html().substring(0, head.end())
                        + LINKS_BESIDE
                        + mail.html().substring(head.end())
                : LINKS_BESIDE + mail.html();
    }
}
