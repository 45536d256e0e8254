package dev.broadsheet.notify.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Text in a header: as it is where it is ASCII, else in encoded words (RFC 2047), folded. */
final class EncodedWords {

    // A line with encoded words may have 76 characters: the header's name, "=?UTF-8?B?", 52 for 39 octets, "?=".
    private static final int MOST_OCTETS = 39;
    private static final int LONGEST_PLAIN = 66;

    private EncodedWords() {}

    static String of(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        boolean plain = line.length() <= LONGEST_PLAIN
                && line.chars().allMatch(c -> c >= ' ' && c < 127)
                // Would be read as an encoded word.
                && !line.contains("=?");
        return plain ? line : encoded(line);
    }

    private static String encoded(String line) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int octets = 0;
        // By characters, not by octets: no word may end amid one.
        for (int character : line.codePoints().toArray()) {
            String next = Character.toString(character);
            int more = next.getBytes(UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                append(words, word);
                word.setLength(0);
                octets = 0;
            }
            word.append(next);
            octets += more;
        }
        append(words, word);
        return words.toString();
    }

    private static void append(StringBuilder words, StringBuilder word) {
        if (!words.isEmpty()) {
            words.append("\r\n ");
        }
        String base64 = Base64.getEncoder().encodeToString(word.toString().getBytes(UTF_8));
        words.append("=?UTF-8?B?").append(base64).append("?=");
    }
}
