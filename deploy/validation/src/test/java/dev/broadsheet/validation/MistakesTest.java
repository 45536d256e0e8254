package dev.broadsheet.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.validation.mistakes.Draft;
import dev.broadsheet.validation.mistakes.Mistake;
import dev.broadsheet.validation.render.Manifests;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that notices nothing is worse than none. */
class MistakesTest {

    @TestFactory
    Stream<DynamicTest> areNoticed() {
        // Says why, where nothing can be rendered.
        assertThat(Manifests.all()).isNotEmpty();
        return Mistake.all().stream().map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> isNoticed(mistake)));
    }

    private static void isNoticed(Mistake mistake) {
        Rule rule = Rules.ALL.stream()
                .filter(candidate -> candidate.getClass().equals(mistake.rule()))
                .findFirst()
                .orElseThrow();
        // In which the rule finds nothing, as ManifestsTest sees to.
        Draft draft = Draft.of(Manifests.named(mistake.combination()));

        mistake.change().accept(draft);

        List<String> violations = rule.violations(draft.rendered());
        assertThat(violations).anySatisfy(violation -> assertThat(violation).contains(mistake.saying()));
    }

    @Test
    void breakEveryRule() {
        assertThat(Mistake.all().stream().map(Mistake::rule).collect(Collectors.toSet()))
                .isEqualTo(Rules.ALL.stream().map(Rule::getClass).collect(Collectors.toSet()));
    }
}
