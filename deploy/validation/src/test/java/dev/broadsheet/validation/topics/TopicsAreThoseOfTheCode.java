package dev.broadsheet.validation.topics;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every topic of the code is made, as the code has it, and no other. */
public final class TopicsAreThoseOfTheCode implements Rule {

    @Override
    public String name() {
        return "topics are those of the code, with its settings";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        if (!RenderedTopic.areWanted(rendered)) {
            return List.of();
        }
        Set<RenderedTopic> made = RenderedTopic.in(rendered).collect(Collectors.toSet());
        Set<RenderedTopic> wanted =
                Topics.all(generation(rendered)).stream().map(RenderedTopic::of).collect(Collectors.toSet());
        return Stream.concat(
                        wanted.stream().filter(topic -> !made.contains(topic)).map(topic -> "not made: " + topic),
                        made.stream()
                                .filter(topic -> !wanted.contains(topic))
                                .map(topic -> "not in the code: " + topic))
                .toList();
    }

    static String generation(Rendered rendered) {
        return rendered.generated("ConfigMap", "broadsheet")
                .orElseThrow()
                .at("/data/BROADSHEET_GENERATION")
                .asText();
    }
}
