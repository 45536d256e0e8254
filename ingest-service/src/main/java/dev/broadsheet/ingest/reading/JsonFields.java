package dev.broadsheet.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.ingest.text.PaperText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a JSON object from outside: every text folded and limited, every list bounded. */
public record JsonFields(JsonNode json) {

    private static final int MOST_ELEMENTS = 6_000;

    public String required(String name, int longest) {
        return text(name, longest)
                .orElseThrow(() -> new UnreadableRecordException("the field '" + name + "' is missing or empty"));
    }

    public Optional<String> text(String name, int longest) {
        JsonNode node = json.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new UnreadableRecordException("the field '" + name + "' must be a string");
        }
        String text = PaperText.folded(node.textValue());
        if (text.length() > longest) {
            throw new UnreadableRecordException("the field '" + name + "' is longer than " + longest + " characters");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public Optional<Instant> instant(String name) {
        return text(name, 40).map(Instant::parse);
    }

    public Optional<Integer> count(String name) {
        JsonNode node = json.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
            throw new UnreadableRecordException("the field '" + name + "' must be a whole number, 0 or more");
        }
        return Optional.of(node.intValue());
    }

    public Optional<String> url(String name) {
        return text(name, 2_000).map(JsonFields::requireWebAddress);
    }

    public <T> List<T> list(String name, Function<JsonNode, T> element) {
        JsonNode node = json.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || node.size() > MOST_ELEMENTS) {
            throw new UnreadableRecordException(
                    "the field '" + name + "' must be a list of at most " + MOST_ELEMENTS + " elements");
        }
        List<T> list = new ArrayList<>(node.size());
        node.forEach(item -> list.add(element.apply(item)));
        return list;
    }

    public List<String> texts(String name, int longest) {
        return list(name, item -> {
            if (!item.isTextual() || item.textValue().length() > longest) {
                throw new UnreadableRecordException("the field '" + name + "' must hold short strings");
            }
            return PaperText.folded(item.textValue());
        });
    }

    public Optional<JsonFields> object(String name) {
        return json.path(name).isObject() ? Optional.of(new JsonFields(json.path(name))) : Optional.empty();
    }

    public static String requireWebAddress(String url) {
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw new UnreadableRecordException("an address must begin with https:// or http://");
        }
        return url;
    }
}
