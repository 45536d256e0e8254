package dev.broadsheet.system.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu Html Checker, within this JVM: no page leaves the machine. */
final class Validator {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Validator() {}

    static List<String> errorsOfHtml(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            return errors(JSON.readTree(validator.validate(new ByteArrayInputStream(html.getBytes(UTF_8)))));
        } catch (IOException | SAXException e) {
            throw new AssertionError("the validator failed", e);
        }
    }

    /** A style sheet is looked at inside a page, which is all that the validator takes here. */
    static List<String> errorsOfCss(String css) {
        return errorsOfHtml("<!DOCTYPE html><html lang=\"en\"><head><title>A style sheet</title><style>\n" + css
                + "\n</style></head><body><p>A style sheet</p></body></html>");
    }

    private static List<String> errors(JsonNode answer) {
        return StreamSupport.stream(answer.path("messages").spliterator(), false)
                .filter(message -> !message.path("type").asText().equals("info"))
                .map(message -> "line %s: %s [%s]"
                        .formatted(
                                message.path("lastLine").asText(),
                                message.path("message").asText(),
                                message.path("extract").asText()))
                .toList();
    }
}
