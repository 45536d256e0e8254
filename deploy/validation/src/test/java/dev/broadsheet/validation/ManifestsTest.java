package dev.broadsheet.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.validation.render.Manifests;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.rule.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that somebody could apply, against every rule. */
class ManifestsTest {

    @TestFactory
    Stream<DynamicContainer> keepTheRules() {
        return Manifests.all().stream()
                .map(rendered -> DynamicContainer.dynamicContainer(
                        rendered.toString(), Rules.ALL.stream().map(rule -> test(rule, rendered))));
    }

    private static DynamicTest test(Rule rule, Rendered rendered) {
        return DynamicTest.dynamicTest(
                rule.name(), () -> assertThat(rule.violations(rendered)).isEmpty());
    }

    @Test
    void haveTheThreeOverlaysAndEachComponentAlone() {
        assertThat(Manifests.all())
                .extracting(Rendered::toString)
                .contains("kind", "staging", "production", "base", "base+kafka-strimzi", "base+network-policies");
    }
}
