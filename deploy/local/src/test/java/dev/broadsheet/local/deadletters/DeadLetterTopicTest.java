package dev.broadsheet.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadLetterTopicTest {

    @Test
    void knowsWhoGaveUpWhatAndWhereItIsGivenAgain() {
        DeadLetterTopic topic =
                DeadLetterTopic.of("broadsheet.paper.enriched.v1.g1.search.dlq").orElseThrow();

        assertThat(topic).isEqualTo(new DeadLetterTopic("broadsheet.paper.enriched.v1.g1", "search"));
        assertThat(topic.name()).isEqualTo("broadsheet.paper.enriched.v1.g1.search.dlq");
        assertThat(topic.retryTopic()).contains("broadsheet.paper.enriched.v1.g1.search.retry");
    }

    @Test
    void hasNoRetriesForEnrichWhichMakesUpForItsOwn() {
        assertThat(DeadLetterTopic.of("broadsheet.paper.discovered.v1.enrich.dlq")
                        .orElseThrow()
                        .retryTopic())
                .isEmpty();
    }

    @Test
    void isNoOtherTopic() {
        assertThat(DeadLetterTopic.of("broadsheet.paper.discovered.v1")).isEmpty();
        assertThat(DeadLetterTopic.of("broadsheet.paper.signals.v1.search.retry"))
                .isEmpty();
        assertThat(DeadLetterTopic.of("somebody.elses.dlq")).isEmpty();
    }
}
