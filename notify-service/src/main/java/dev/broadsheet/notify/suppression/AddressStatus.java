package dev.broadsheet.notify.suppression;

import java.util.regex.Pattern;

/** Enhanced mail status codes (RFC 3463) that speak of the address itself, not of a mail to it. */
public final class AddressStatus {

    // Bad mailbox, bad system, bad syntax, moved, no mail accepted there (RFC 7505), and: mailbox disabled.
    private static final Pattern NOBODY = Pattern.compile("5\\.1\\.(?:1|2|3|6|10)|5\\.2\\.1");

    private AddressStatus() {}

    /** Whether no mail to the address will ever arrive. */
    public static boolean saysNobody(String enhancedStatus) {
        return NOBODY.matcher(enhancedStatus).matches();
    }
}
