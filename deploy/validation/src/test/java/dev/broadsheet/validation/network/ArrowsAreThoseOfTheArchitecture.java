package dev.broadsheet.validation.network;

import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Where there are policies, who needs to connect can, and nobody else. */
public final class ArrowsAreThoseOfTheArchitecture implements Rule {

    @Override
    public String name() {
        return "network policies let through the arrows of the architecture, and no other";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        if (!rendered.has("NetworkPolicy")) {
            return List.of();
        }
        Policies policies = Policies.of(rendered);
        return arrows(Endpoints.of(rendered))
                .filter(arrow -> policies.allow(arrow) != NeededArrows.contain(arrow))
                .map(arrow -> arrow + (NeededArrows.contain(arrow) ? " is needed" : " is not needed"))
                .toList();
    }

    // Of those with a part in our namespace; what others do among themselves is theirs.
    private static Stream<Arrow> arrows(List<Endpoint> endpoints) {
        return endpoints.stream()
                .flatMap(from -> endpoints.stream()
                        .filter(to -> from.isOurs() || to.isOurs())
                        .flatMap(to -> NeededArrows.PORTS.stream().map(port -> new Arrow(from, to, port))));
    }
}
