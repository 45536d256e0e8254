package dev.broadsheet.local.inbox;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The list of mails, newest first, some at a time. */
record ListPage(List<Mail> mails, int number, int total) {

    static final int SIZE = 50;

    private static final int LONGEST_SNIPPET = 160;

    String html() {
        return Html.page("Mails", total, mails.isEmpty() ? empty() : list() + pages());
    }

    private static String empty() {
        return """
                <div class="card empty">No mail yet. Whatever the platform sends arrives here, and nowhere else.</div>
                """;
    }

    private String list() {
        return mails.stream()
                .map(ListPage::item)
                .collect(Collectors.joining("\n", "<div class=\"card\"><ul class=\"mails\">", "</ul></div>"));
    }

    private static String item(Mail mail) {
        return """
                <li><a href="/messages/%s">
                <span class="initial" aria-hidden="true">%s</span>
                <span class="text"><span class="subject">%s</span>
                <span class="people">%s → %s</span>
                <span class="snippet">%s</span></span>
                %s
                </a></li>""".formatted(
                        mail.id(),
                        Html.escaped(initial(mail.to())),
                        Html.escaped(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        Html.escaped(mail.from()),
                        Html.escaped(mail.to()),
                        Html.escaped(snippet(mail.text())),
                        Html.time(mail.date()));
    }

    private static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private static String snippet(String text) {
        String line = text.substring(0, Math.min(text.length(), 2 * LONGEST_SNIPPET))
                .replaceAll("\\s+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SNIPPET
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SNIPPET)) + "…";
    }

    private String pages() {
        String newer = number > 1 ? link(number - 1, "← newer") : "";
        String older = number * SIZE < total ? link(number + 1, "older →") : "";
        return "<nav class=\"pages\"><span>%s</span><span>%s</span></nav>".formatted(newer, older);
    }

    private static String link(int page, String text) {
        return "<a href=\"/?page=%d\">%s</a>".formatted(page, text);
    }
}
