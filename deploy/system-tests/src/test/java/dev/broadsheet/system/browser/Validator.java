package dev.broadsheet.system.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu Html Checker, within this JVM: no page leaves the machine. */
final class Validator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NOT_KNOWN_YET = List.of(
            "“subgrid” is not a", "Property “vector-effect” doesn't exist", "::details-content", "“details-content”");
    // Within @media it is a parse error to the checker; what it holds is checked all the same.
    private static final Pattern SUPPORTS = Pattern.compile("@supports [^{]*\\{((?:[^{}]*\\{[^{}]*\\})*)\\s*\\}");

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

    /**
     * A style sheet is looked at inside a page, which is all that the checker takes here. Its grammar is older than some
     * of what browsers have known for years: that is no error of ours.
     */
    static List<String> errorsOfCss(String css) {
        String known = SUPPORTS.matcher(css).replaceAll("$1");
        return errorsOfHtml("<!DOCTYPE html><html lang=\"en\"><head><title>A style sheet</title><style>\n" + known
                        + "\n</style></head><body><p>A style sheet</p></body></html>")
                .stream()
                .filter(error -> NOT_KNOWN_YET.stream().noneMatch(error::contains))
                .toList();
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
