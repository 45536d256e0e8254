package dev.broadsheet.notify.smtp;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answers (RFC 5321, section 4.2).
 *
 * @param lines without the code
 */
public record Reply(int code, List<String> lines) {

    private static final Pattern ENHANCED_STATUS = Pattern.compile("^([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*");

    public Reply {
        lines = List.copyOf(lines);
    }

    public boolean isPositive() {
        return code >= 200 && code < 400;
    }

    public boolean isPermanent() {
        return code >= 500;
    }

    /** RFC 2034's enhanced status such as {@code 5.1.1}; empty if the server does not give any. */
    public String enhancedStatus() {
        Matcher status = ENHANCED_STATUS.matcher(lines.isEmpty() ? "" : lines.getFirst());
        return status.matches() ? status.group(1) : "";
    }

    boolean offers(String keyword) {
        return lines.stream().skip(1).anyMatch(line -> line.equalsIgnoreCase(keyword) || startsWith(line, keyword));
    }

    boolean offers(String keyword, String parameter) {
        return lines.stream()
                .filter(line -> startsWith(line, keyword))
                .anyMatch(line ->
                        List.of(line.toUpperCase(Locale.ROOT).split("[ =]")).contains(parameter));
    }

    private static boolean startsWith(String line, String keyword) {
        return line.regionMatches(true, 0, keyword, 0, keyword.length())
                && line.length() > keyword.length()
                && " =".indexOf(line.charAt(keyword.length())) >= 0;
    }

    @Override
    public String toString() {
        return code + " " + String.join(" ", lines);
    }
}
