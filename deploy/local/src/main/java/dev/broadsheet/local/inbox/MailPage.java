package dev.broadsheet.local.inbox;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One mail: who, when, and one of its views. */
record MailPage(Mail mail, View view, int total) {

    /** What of a mail is shown. */
    enum View {
        HTML,
        TEXT,
        HEADERS,
        RAW;

        static View of(Mail mail, Optional<String> named) {
            Set<View> possible = of(mail);
            return possible.stream()
                    .filter(view -> named.filter(view.parameter()::equals).isPresent())
                    .findFirst()
                    .orElseGet(() -> possible.iterator().next());
        }

        static Set<View> of(Mail mail) {
            Set<View> views = EnumSet.allOf(View.class);
            if (mail.html().isEmpty()) {
                views.remove(HTML);
            }
            if (mail.text().isEmpty()) {
                views.remove(TEXT);
            }
            return views;
        }

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        String label() {
            return this == HTML ? "HTML" : name().charAt(0) + parameter().substring(1);
        }
    }

    String html() {
        return Html.page(mail.subject(), total, """
                <a class="back" href="/">← all mails</a>
                <article class="card">
                <div class="mail-head"><h1>%s</h1>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Date</dt><dd>%s</dd></dl></div>
                <nav class="tabs" aria-label="Views">%s</nav>
                %s
                </article>""".formatted(
                        Html.escaped(mail.subject()),
                        Html.escaped(mail.from()),
                        Html.escaped(mail.to()),
                        Html.time(mail.date()),
                        tabs(),
                        content()));
    }

    private String tabs() {
        return View.of(mail).stream().map(this::tab).collect(Collectors.joining());
    }

    private String tab(View other) {
        return "<a href=\"/messages/%s?view=%s\"%s>%s</a>"
                .formatted(mail.id(), other.parameter(), other == view ? " aria-current=\"page\"" : "", other.label());
    }

    private String content() {
        return switch (view) {
            // Its links open beside this page; scripts, forms and everything from elsewhere stay off.
            case HTML ->
                "<iframe title=\"The mail's HTML part\" src=\"/messages/%s/html\" sandbox=\"%s\"></iframe>"
                        .formatted(mail.id(), MailHtml.SANDBOX);
            case TEXT -> "<pre>" + Html.escaped(mail.text()) + "</pre>";
            case HEADERS -> headers();
            case RAW -> "<pre>" + Html.escaped(mail.raw()) + "</pre>";
        };
    }

    private String headers() {
        return mail.headers().entrySet().stream()
                .map(header -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                        .formatted(Html.escaped(header.getKey()), Html.escaped(header.getValue())))
                .collect(Collectors.joining("\n", "<table>", "</table>"));
    }
}
