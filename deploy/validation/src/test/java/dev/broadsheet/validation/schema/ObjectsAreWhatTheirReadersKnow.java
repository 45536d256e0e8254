package dev.broadsheet.validation.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** No unknown kind, no unknown field, no wrong type. */
public final class ObjectsAreWhatTheirReadersKnow implements Rule {

    private static final ObjectMapper STRICT = StrictMapper.create();

    @Override
    public String name() {
        return "objects have the fields and types that their readers know";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        return rendered.objects().stream()
                .flatMap(ObjectsAreWhatTheirReadersKnow::complaints)
                .toList();
    }

    private static Stream<String> complaints(ObjectNode object) {
        String kind =
                object.path("apiVersion").asText() + "/" + object.path("kind").asText();
        String subject = kind + " " + Rendered.name(object) + ": ";
        return Models.of(kind)
                .map(model -> parsed(object, model))
                .or(() -> SmallSchemas.complaints(kind, object))
                .orElseGet(() -> List.of("nobody knows this kind"))
                .stream()
                .map(complaint -> subject + complaint);
    }

    private static List<String> parsed(JsonNode object, Class<?> model) {
        try {
            STRICT.treeToValue(object, model);
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(e.getMessage());
        }
    }
}
