package dev.broadsheet.validation.mistakes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.validation.render.Rendered;
import java.util.function.UnaryOperator;

/** A copy of rendered objects, to be broken. Objects are named as {@code Deployment/ingest}, without a generator's hash. */
public record Draft(Rendered rendered) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Draft of(Rendered rendered) {
        return new Draft(rendered.copy());
    }

    /** @param path of RFC 6901; what its last part names is set, or at {@code -} added to an array */
    void set(String object, String path, Object value) {
        JsonPointer pointer = JsonPointer.compile(path);
        JsonNode parent = object(object).at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        JsonNode tree = JSON.valueToTree(value);
        switch (parent) {
            case ObjectNode fields -> fields.set(last, tree);
            case ArrayNode elements when last.equals("-") -> elements.add(tree);
            case ArrayNode elements -> elements.set(Integer.parseInt(last), tree);
            default -> throw new IllegalArgumentException(object + " has no " + pointer.head());
        }
    }

    void remove(String object, String path) {
        JsonPointer pointer = JsonPointer.compile(path);
        JsonNode parent = object(object).at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        JsonNode removed = parent instanceof ArrayNode elements
                ? elements.remove(Integer.parseInt(last))
                : ((ObjectNode) parent).remove(last);
        if (removed == null) {
            throw new IllegalArgumentException(object + " has no " + path);
        }
    }

    void remove(String object) {
        rendered.objects().remove(object(object));
    }

    void change(String object, String path, UnaryOperator<String> text) {
        String before = object(object).at(path).asText();
        String after = text.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException(object + ": nothing to change in " + path);
        }
        set(object, path, after);
    }

    /** The same of the pod's first container. */
    void setInContainer(String workload, String path, Object value) {
        set(workload, "/spec/template/spec/containers/0" + path, value);
    }

    void removeInContainer(String workload, String path) {
        remove(workload, "/spec/template/spec/containers/0" + path);
    }

    void addVariable(String deployment, String name, Object value) {
        ObjectNode variable = JSON.createObjectNode().put("name", name);
        variable.set("value", JSON.valueToTree(value));
        setInContainer("Deployment/" + deployment, "/env/-", variable);
    }

    void removeVariable(String deployment, String name) {
        JsonNode variables = object("Deployment/" + deployment).at("/spec/template/spec/containers/0/env");
        for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).path("name").asText().equals(name)) {
                removeInContainer("Deployment/" + deployment, "/env/" + i);
                return;
            }
        }
        throw new IllegalArgumentException(deployment + " has no " + name);
    }

    private ObjectNode object(String name) {
        String[] parts = name.split("/", 2);
        return rendered.find(parts[0], parts[1])
                .or(() -> rendered.generated(parts[0], parts[1]))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name + " in " + rendered));
    }
}
