package dev.broadsheet.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperEnriched.Topic;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.encoder.ModelDescriptor;
import dev.broadsheet.encoder.Pooling;
import dev.broadsheet.encoder.Precision;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.enrich.enricher.Readings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TopicEnricherTest {

    private static final String CHECKSUM = "0".repeat(64);

    @Test
    void choosesTheThreeBestTheBestFirst() {
        assertThat(TopicEnricher.choose(Stream.of(
                        new Topic("a", 0.5), new Topic("b", 0.98765), new Topic("c", 0.4), new Topic("d", 0.6))))
                .containsExactly(new Topic("b", 0.988), new Topic("d", 0.6), new Topic("a", 0.5));
    }

    @Test
    void choosesNoneRatherThanAWrongOne() {
        assertThat(TopicEnricher.choose(Stream.of(new Topic("a", 0.29), new Topic("b", 0.1))))
                .isEmpty();
    }

    @Test
    void asksMoreOfASecondTopicThanOfTheFirst() {
        assertThat(TopicEnricher.choose(Stream.of(new Topic("a", 0.34), new Topic("b", 0.33))))
                .containsExactly(new Topic("a", 0.34));
    }

    @Test
    void givesNoTopicToTheVectorsOfAModelThatNobodyLearntFrom() {
        TopicEnricher enricher = new TopicEnricher(model("another revision"));

        assertThat(Readings.askedFor(enricher, Papers.storms("2601.99999"), null)
                        .topics())
                .isEmpty();
    }

    @Test
    void hasWeightsOfTheBundledModelForTheWholeTaxonomy() {
        List<String> taxonomy = TopicTaxonomy.bundled().topics().stream()
                .map(TopicTaxonomy.Topic::id)
                .toList();

        assertThat(TopicWeights.of(model("1.20.0-beta30")))
                .hasValueSatisfying(
                        weights -> assertThat(weights.topics().ids()).containsExactlyElementsOf(taxonomy));
    }

    @Property(tries = 200)
    void choosesAtMostThreeDifferentTopicsInOrder(@ForAll List<@DoubleRange(min = 0, max = 1) Double> scores) {
        List<Topic> chosen = TopicEnricher.choose(
                IntStream.range(0, scores.size()).mapToObj(i -> new Topic("topic-" + i, scores.get(i))));

        assertThat(chosen).hasSizeLessThanOrEqualTo(3);
        assertThat(chosen).extracting(Topic::id).doesNotHaveDuplicates();
        assertThat(chosen)
                .isSortedAccordingTo(Comparator.comparingDouble(Topic::score).reversed());
        assertThat(chosen).allSatisfy(topic -> assertThat(topic.score()).isBetween(0.3, 1.0));
    }

    private static ModelDescriptor model(String revision) {
        return new ModelDescriptor(
                "bge-small-en-v1.5-q", revision, Precision.INT8, 384, 512, Pooling.CLS, "", "", CHECKSUM, CHECKSUM);
    }
}
