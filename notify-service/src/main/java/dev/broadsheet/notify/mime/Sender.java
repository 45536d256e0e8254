package dev.broadsheet.notify.mime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who writes our mails, and where answers of machines go. */
@ApplicationScoped
public class Sender {

    private static final String ADDRESS = "[A-Za-z0-9._-]{1,25}@[A-Za-z0-9.-]+";
    private static final Pattern SENDER =
            Pattern.compile("(?:([^<>\"()\\p{Cntrl}]*) <)?([^<>@\\s]+@([A-Za-z0-9.-]+))>?");
    private static final Pattern MAIL_ID =
            Pattern.compile("(?i)([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    private final String name;
    private final String address;
    private final String domain;
    private final Optional<String> returnPath;
    private final Optional<String> unsubscribeAddress;

    @Inject
    public Sender(SenderConfig config) {
        Matcher sender = SENDER.matcher(config.from());
        if (!sender.matches()) {
            throw new IllegalArgumentException(
                    "broadsheet.mail.from must look like: Broadsheet <papers@example.org>, not " + config.from());
        }
        this.name = sender.group(1) == null ? "" : sender.group(1);
        this.address = sender.group(2);
        this.domain = sender.group(3);
        this.returnPath = checked("return-path", config.returnPath());
        this.unsubscribeAddress = checked("unsubscribe-address", config.unsubscribeAddress());
    }

    private static Optional<String> checked(String setting, Optional<String> address) {
        if (address.isPresent() && !address.get().matches(ADDRESS)) {
            throw new IllegalArgumentException("broadsheet.mail." + setting
                    + " must be an address such as bounces@example.org, without a plus sign, not " + address.get());
        }
        return address;
    }

    public Header from() {
        String written = EncodedWords.of(name);
        // What is no atom of RFC 5322 stands in quotes, encoded words never do.
        boolean quoted = written.equals(name) && !name.matches("[\\w !#$%&'*+/=?^`{|}~-]*");
        String phrase = quoted ? "\"" + written.replace("\\", "\\\\") + "\"" : written;
        return new Header("From", name.isEmpty() ? address : phrase + " <" + address + ">");
    }

    public String domain() {
        return domain;
    }

    /** The same for every attempt at a mail, so that a mailbox that got it twice can tell. */
    public String messageId(UUID mail) {
        return "<" + compact(mail) + "@" + domain + ">";
    }

    /** The envelope's sender. Where a return path is configured it names the mail (VERP). */
    public String returnPath(UUID mail) {
        return returnPath.map(path -> naming(mail, path)).orElse(address);
    }

    /** Where a mail to unsubscribe goes; it names the mail that is answered. */
    public Optional<String> unsubscribeAddress(UUID mail) {
        return unsubscribeAddress.map(path -> naming(mail, path));
    }

    /** Whether an address is one of those that {@link #unsubscribeAddress(UUID)} makes. */
    public boolean isForUnsubscribing(String recipient) {
        return unsubscribeAddress
                .map(path -> path.split("@"))
                .filter(parts -> recipient.toLowerCase(Locale.ROOT).startsWith(parts[0].toLowerCase(Locale.ROOT) + "+"))
                .isPresent();
    }

    /** The mail that a message id or one of our addresses names; empty if it names none. */
    public static Optional<UUID> mailIn(String named) {
        Matcher id = MAIL_ID.matcher(named);
        return id.find()
                ? Optional.of(UUID.fromString(
                        id.group(1) + "-" + id.group(2) + "-" + id.group(3) + "-" + id.group(4) + "-" + id.group(5)))
                : Optional.empty();
    }

    private static String naming(UUID mail, String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + compact(mail) + address.substring(at);
    }

    private static String compact(UUID mail) {
        return mail.toString().replace("-", "");
    }
}
