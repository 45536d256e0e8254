package dev.broadsheet.validation.pods;

import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** An image is named by a tag or digest that stays what it is. */
public final class ImagesAreOneVersion implements Rule {

    private static final Pattern PINNED =
            Pattern.compile("[^:@]+(:[0-9]+/[^:@]+)?(:(?!latest)[\\w.-]*[0-9][\\w.-]*)?(@sha256:[0-9a-f]{64})?");
    private static final Pattern BARE = Pattern.compile("[^:@]+(:[0-9]+/[^:@]+)?");

    @Override
    public String name() {
        return "images are named by a version, and never by latest";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        return rendered.workloads()
                .flatMap(workload -> workload.allContainers()
                        .map(container -> container.path("image").asText())
                        .filter(image -> !isPinned(image))
                        .map(image -> workload + ": the image " + image + " has no version"))
                .toList();
    }

    /** A registry may have a port, which is no tag. */
    public static boolean isPinned(String image) {
        return PINNED.matcher(image).matches() && !BARE.matcher(image).matches();
    }
}
