package dev.broadsheet.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.topic.TopicTaxonomy.Group;
import dev.broadsheet.contracts.topic.TopicTaxonomy.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTaxonomyTest {

    private static final TopicTaxonomy TAXONOMY = TopicTaxonomy.bundled();

    @Test
    void namesTopicsAndTheirGroups() {
        assertThat(TAXONOMY.topic("language/reasoning").map(Topic::name)).contains("Reasoning");
        assertThat(TAXONOMY.groupOf("language/reasoning").map(Group::name)).contains("Language");
    }

    @Test
    void knowsNothingOfAnIdOfAnotherVersion() {
        assertThat(TAXONOMY.topic("language/alchemy")).isEmpty();
        assertThat(TAXONOMY.groupOf("language/alchemy")).isEmpty();
    }

    @Test
    void describesEveryTopic() {
        assertThat(TAXONOMY.topics()).hasSizeBetween(80, 100).allSatisfy(topic -> {
            assertThat(topic.about()).hasSize(2);
            assertThat(topic.terms()).hasSizeGreaterThan(5).allMatch(term -> term.matches("[a-z0-9'/ -]+"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "cs.CL, language",
        "cs.CV, vision",
        "stat.ML, learning",
        "stat.ME, statistics",
        "math.PR, statistics",
        "math.IT, signals",
        "math.AG, mathematics",
        "math-ph, mathematics",
        "physics.med-ph, life",
        "physics.optics, physics",
        "astro-ph.GA, astronomy",
        "astro-ph, astronomy",
        "q-fin.ST, economics"
    })
    void putsEachCategoryIntoTheGroupThatFitsBest(String category, String group) {
        assertThat(TAXONOMY.groupOfCategory(category).map(Group::id)).contains(group);
    }

    @Test
    void hasNoGroupForWhatIsNoCategory() {
        assertThat(TAXONOMY.groupOfCategory("cooking")).isEmpty();
    }
}
