package dev.broadsheet.validation.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All objects are in one namespace, labelled as parts of the platform, and none is there twice. */
public final class ObjectsAreTogether implements Rule {

    private static final String PART_OF = "/metadata/labels/app.kubernetes.io~1part-of";

    @Override
    public String name() {
        return "objects are in one namespace and labelled as parts of Broadsheet";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        Set<String> seen = new HashSet<>();
        return rendered.objects().stream()
                .filter(object -> !isInItsPlace(object) || !seen.add(identity(object)))
                .map(object -> identity(object) + " is elsewhere, there twice, or not labelled")
                .toList();
    }

    private static boolean isInItsPlace(ObjectNode object) {
        boolean generated =
                Set.of("ConfigMap", "Secret").contains(object.path("kind").asText());
        boolean labelled = generated || object.at(PART_OF).asText().equals("broadsheet");
        return labelled
                && (object.path("kind").asText().equals("Namespace")
                        || object.at("/metadata/namespace").asText().equals("broadsheet"));
    }

    private static String identity(ObjectNode object) {
        return object.path("kind").asText() + " " + Rendered.name(object);
    }
}
