package dev.broadsheet.local.inbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /api/messages}: the mails as JSON. */
final class InboxApi {

    static final String PATH = "/api/messages";

    private static final String JSON = "application/json";

    private final ObjectMapper json = new ObjectMapper();
    private final Mailbox mailbox;

    InboxApi(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void answer(HttpExchange exchange) throws IOException {
        String rest = exchange.getRequestURI().getPath().substring(PATH.length());
        boolean all = rest.isEmpty() || "/".equals(rest);
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                if (all) {
                    list(exchange);
                } else {
                    one(exchange, rest.substring(1));
                }
            }
            case "DELETE" -> delete(exchange, all);
            default -> Handling.send(exchange, 405, JSON, error("use GET or DELETE"));
        }
    }

    // Written while it is read: however many mails there are, one is in memory.
    private void list(HttpExchange exchange) throws IOException {
        Optional<String> recipient = Query.of(exchange).text("to");
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody();
                JsonGenerator array = json.createGenerator(body);
                Stream<Mail> mails = mailbox.all()) {
            array.writeStartArray();
            Iterator<Mail> wanted = mails.filter(
                            mail -> recipient.map(mail::isFor).orElse(true))
                    .iterator();
            while (wanted.hasNext()) {
                json.writeValue(array, fields(wanted.next()));
            }
            array.writeEndArray();
        }
    }

    private void one(HttpExchange exchange, String id) throws IOException {
        Optional<Mail> mail = mailbox.find(id);
        if (mail.isPresent()) {
            Handling.send(exchange, 200, JSON, json.writeValueAsString(fields(mail.get())));
        } else {
            Handling.send(exchange, 404, JSON, error("no message has this id"));
        }
    }

    private void delete(HttpExchange exchange, boolean all) throws IOException {
        if (all) {
            mailbox.clear();
            exchange.sendResponseHeaders(204, -1);
        } else {
            Handling.send(exchange, 405, JSON, error("only all messages can be deleted: DELETE " + PATH));
        }
    }

    private static Map<String, Object> fields(Mail mail) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", mail.id());
        fields.put("from", mail.from());
        fields.put("to", mail.to());
        fields.put("subject", mail.subject());
        fields.put("date", mail.date().toString());
        fields.put("headers", mail.headers());
        fields.put("text", mail.text());
        fields.put("html", mail.html());
        fields.put("raw", mail.raw());
        return fields;
    }

    private String error(String what) throws IOException {
        return json.writeValueAsString(Map.of("error", what));
    }
}
