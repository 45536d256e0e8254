package dev.broadsheet.local.inbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages where a person reads the mails. */
final class InboxPages {

    private static final String HTML = "text/html";
    private static final Pattern MESSAGE = Pattern.compile("/messages/(\\d+)(/html)?");

    private final Mailbox mailbox;
    private final String style;

    InboxPages(Mailbox mailbox) throws IOException {
        this.mailbox = mailbox;
        try (InputStream css = InboxPages.class.getResourceAsStream("inbox.css")) {
            this.style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher message = MESSAGE.matcher(path);
        if (!"GET".equals(exchange.getRequestMethod()) && !"HEAD".equals(exchange.getRequestMethod())) {
            Handling.send(exchange, 405, "text/plain", "Pages are only read.\n");
        } else if ("/".equals(path)) {
            page(exchange, 200, list(Query.of(exchange).number("page", 1)));
        } else if ("/inbox.css".equals(path)) {
            Handling.send(exchange, 200, "text/css", style);
        } else if (message.matches()) {
            message(exchange, mailbox.find(message.group(1)), message.group(2) != null);
        } else {
            missing(exchange);
        }
    }

    private String list(int wanted) {
        int total = mailbox.size();
        int page = Math.clamp(wanted, 1, Math.max(1, (total + ListPage.SIZE - 1) / ListPage.SIZE));
        return new ListPage(mailbox.page(page - 1, ListPage.SIZE), page, total).html();
    }

    private void message(HttpExchange exchange, Optional<Mail> found, boolean bare) throws IOException {
        if (found.isEmpty()) {
            missing(exchange);
            return;
        }
        Mail mail = found.get();
        if (bare) {
            exchange.getResponseHeaders().set("Content-Security-Policy", MailHtml.POLICY);
            Handling.send(exchange, 200, HTML, MailHtml.of(mail));
        } else {
            MailPage.View view = MailPage.View.of(mail, Query.of(exchange).text("view"));
            page(exchange, 200, new MailPage(mail, view, mailbox.size()).html());
        }
    }

    private void missing(HttpExchange exchange) throws IOException {
        page(exchange, 404, Html.page("Not here", mailbox.size(), """
                <div class="card empty">There is no such mail. <a class="back" href="/">All mails</a></div>"""));
    }

    private static void page(HttpExchange exchange, int status, String html) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", Html.POLICY);
        Handling.send(exchange, status, HTML, html);
    }
}
