package dev.broadsheet.search.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectsTest {

    private final Subjects subjects = new Subjects();

    @Test
    void namesCategoriesAndTopics() {
        assertThat(subjects.category("cs.CL")).contains("Computation and language");
        assertThat(subjects.category("CS.cl")).contains("Computation and language");
        assertThat(subjects.category("hep-th")).contains("High energy physics: theory");
        assertThat(subjects.category("cs.ZZ")).isEmpty();
        assertThat(subjects.topic("language/reasoning")).contains("Reasoning");
        assertThat(subjects.topic("language")).contains("Language");
        assertThat(subjects.topic("language/gone")).isEmpty();
    }

    @Test
    void namesEveryCategoryThatATopicStandsFor() {
        assertThat(subjects.groups())
                .flatExtracting(group -> group.categories())
                .allSatisfy(category ->
                        assertThat(subjects.category(category.toString())).isPresent());
    }
}
