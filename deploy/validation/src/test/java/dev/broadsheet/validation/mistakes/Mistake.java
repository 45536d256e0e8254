package dev.broadsheet.validation.mistakes;

import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Something that somebody could do to the manifests.
 *
 * @param name as a sentence without its full stop
 * @param combination the one whose objects are broken
 * @param rule the one that must notice
 * @param saying a part of what it says
 */
public record Mistake(
        String name, String combination, Class<? extends Rule> rule, String saying, Consumer<Draft> change) {

    /** Several for each rule. Whoever adds a rule adds the mistakes that it is there for. */
    public static List<Mistake> all() {
        return Stream.of(
                        MistakesOfForm.ALL,
                        MistakesOfPods.ALL,
                        MistakesOfEnvironment.ALL,
                        MistakesOfTopics.ALL,
                        MistakesOfWays.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
