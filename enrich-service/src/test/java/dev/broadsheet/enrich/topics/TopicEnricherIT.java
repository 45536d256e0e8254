package dev.broadsheet.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperEnriched.Topic;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.enrich.enricher.Language;
import dev.broadsheet.enrich.enricher.Readings;
import dev.broadsheet.enrich.enricher.TextReader;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service's own transformer and weights on papers that nobody wrote. */
@QuarkusTest
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka"))
class TopicEnricherIT {

    @Inject
    TopicEnricher enricher;

    @Inject
    TextReader transformer;

    @Inject
    Language language;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vision/segmentation | Masks for Every Leaf | We segment leaves in images of trees. Our network gives each pixel a mask and"
                        + " improves instance segmentation on two benchmarks.",
                "language/multilingual | Translating Between Two Small Languages | We build a parallel corpus for a low-resource language"
                        + " and train machine translation on it. The quality of translation rises.",
                "audio/recognition | Hearing Words in Storms | We train automatic speech recognition on noisy speech of many speakers."
                        + " The word error rate is halved.",
                "economics/games | An Auction for Two Bidders | We design a truthful auction and prove that its Nash equilibrium is"
                        + " unique. The mechanism maximizes revenue.",
                "security/attacks | Breaking Chatbots Politely | We show a jailbreak attack that makes aligned large language models give"
                        + " harmful answers, and a defence against such attacks."
            })
    void filesAPaperWhereItBelongs(String topic, String title, String text) {
        assertThat(topics(title, text)).extracting(Topic::id).contains(topic);
    }

    @Test
    void givesNoTopicRatherThanAWrongOne() {
        assertThat(topics("A Recipe for Plum Cake", "Take a pound of flour and stir. Bake until brown."))
                .isEmpty();
    }

    private List<Topic> topics(String title, String text) {
        return Readings.askedFor(enricher, Papers.of("2601.99999", 1, title, text, null, false), language, transformer)
                .topics();
    }
}
