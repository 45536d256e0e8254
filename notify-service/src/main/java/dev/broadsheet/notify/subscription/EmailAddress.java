package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.web.RefusedException;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that mail software accepts: a dot-atom of RFC 5322 before the {@code @} and a domain name of at least two
 * labels after it, in the lengths of RFC 5321.
 *
 * <p>Quoted local parts, comments and address literals are left out: the standard has them, no reader does.
 *
 * @param value as written, with the domain in its ASCII form (RFC 5890), ready for an SMTP envelope
 */
record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN =
            Pattern.compile("(?:" + LABEL + "\\.)+(?=.*[a-z])" + LABEL, Pattern.CASE_INSENSITIVE);
    // Java's IDN follows the standard of 2003, which silently makes another domain of these (RFC 5894, section 7.2).
    private static final Pattern CHANGED_BY_THE_OLD_STANDARD = Pattern.compile("[ßς\\u200c\\u200d]");

    /** @throws RefusedException if it is not one */
    EmailAddress {
        int at = value.lastIndexOf('@');
        if (value.length() > LONGEST
                || at < 1
                || at > LONGEST_LOCAL_PART
                || !LOCAL_PART.matcher(value.substring(0, at)).matches()
                || !DOMAIN.matcher(value.substring(at + 1)).matches()) {
            throw refusal();
        }
    }

    /** Reads what a person wrote; white space around it is forgiven, control characters nowhere. */
    static EmailAddress parse(String written) {
        if (written == null || written.length() > LONGEST || written.chars().anyMatch(Character::isISOControl)) {
            throw refusal();
        }
        String stripped = written.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 1) {
            throw refusal();
        }
        return new EmailAddress(stripped.substring(0, at) + "@" + ascii(stripped.substring(at + 1)));
    }

    /**
     * The same for every way to write the same mailbox. Local parts could differ by case alone (RFC 5321), but no
     * mailbox does, and a reader who writes the address twice means the same one.
     */
    String normalised() {
        return value.toLowerCase(Locale.ROOT);
    }

    // The message tells no part of the address: it may be logged.
    private static RefusedException refusal() {
        return new RefusedException("this is not an e-mail address; expected something like name@example.org");
    }

    private static String ascii(String domain) {
        if (CHANGED_BY_THE_OLD_STANDARD.matcher(domain).find()) {
            throw new RefusedException("please write this domain in its ASCII form (xn--…)");
        }
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw refusal();
        }
    }

    @Override
    public String toString() {
        return "an address at " + value.substring(value.lastIndexOf('@') + 1);
    }
}
