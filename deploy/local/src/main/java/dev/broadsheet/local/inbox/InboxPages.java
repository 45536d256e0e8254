package dev.broadsheet.local.inbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

final class InboxPages {

    private final Mailbox mailbox;

    InboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void answer(HttpExchange exchange) throws IOException {
        Handling.send(exchange, 200, "text/plain", mailbox.size() + " messages; see " + InboxApi.PATH + "\n");
    }
}
