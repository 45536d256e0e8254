package dev.broadsheet.local.inbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The frame of every page of the inbox. What comes from a mail goes through {@link #escaped}. */
final class Html {

    /** No script, nothing from elsewhere; frames only of this server, which is where a mail's HTML is shown. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private Html() {}

    /** @param title text
     * @param content HTML */
    static String page(String title, int mails, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Broadsheet inbox</title>
                <link rel="stylesheet" href="/inbox.css">
                </head>
                <body>
                <header class="bar"><a href="/"><strong>Broadsheet inbox</strong></a>
                <a href="/api/messages">JSON</a><span class="count">%s</span></header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escaped(title), count(mails), content);
    }

    private static String count(int mails) {
        return mails == 1 ? "1 mail" : mails + " mails";
    }

    static String time(Instant time) {
        return "<time datetime=\"%s\">%s</time>".formatted(time, TIME.format(time));
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}
