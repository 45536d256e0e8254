package dev.broadsheet.notify.mime;

import java.util.regex.Pattern;

/**
 * A line of a message's head, ready for the wire.
 *
 * @param value in ASCII; may be folded, each further line beginning with a space
 */
public record Header(String name, String value) {

    private static final Pattern NAME = Pattern.compile("[!-9;-~]{1,70}");
    private static final Pattern VALUE = Pattern.compile("[ -~]+(?:\\r\\n [ -~]+)*");

    /** @throws IllegalArgumentException for what would be more than this one header */
    public Header {
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a header: " + name);
        }
    }

    /** Any text, in encoded words if need be. */
    public static Header text(String name, String text) {
        return new Header(name, EncodedWords.of(text));
    }

    @Override
    public String toString() {
        return name + ": " + value + "\r\n";
    }
}
