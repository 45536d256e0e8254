package dev.broadsheet.notify.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The one form of a definition, so that equal ones are equal texts. Definitions are flat: values and lists of texts. */
final class CanonicalJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CanonicalJson() {}

    static JsonNode tree(Map<String, ?> definition) {
        return JSON.valueToTree(definition);
    }

    /** @throws IllegalArgumentException if the text is no JSON */
    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a definition of an interest", e);
        }
    }

    static String write(JsonNode canonical) {
        return canonical.toString();
    }

    static ObjectNode of(JsonNode definition) {
        if (!definition.isObject()) {
            throw new IllegalArgumentException("the definition of an interest is a JSON object");
        }
        Map<String, JsonNode> sorted = new TreeMap<>();
        definition.properties().forEach(entry -> sorted.put(entry.getKey(), value(entry.getValue())));
        sorted.values().removeIf(CanonicalJson::saysNothing);
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        sorted.forEach(canonical::set);
        return canonical;
    }

    private static JsonNode value(JsonNode value) {
        if (value.isTextual()) {
            return JsonNodeFactory.instance.textNode(value.textValue().strip().replaceAll("[\\s\\p{Cntrl}]+", " "));
        }
        return value.isArray() ? sorted(value) : value;
    }

    private static ArrayNode sorted(JsonNode list) {
        ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
        StreamSupport.stream(list.spliterator(), false)
                .map(CanonicalJson::value)
                .filter(value -> !saysNothing(value))
                .distinct()
                .sorted(Comparator.comparing(JsonNode::asText))
                .forEach(sorted::add);
        return sorted;
    }

    private static boolean saysNothing(JsonNode value) {
        return value.isNull()
                || (value.isTextual() && value.textValue().isEmpty())
                || (value.isArray() && value.isEmpty());
    }
}
