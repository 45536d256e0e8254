package dev.broadsheet.enrich.topics;

import dev.broadsheet.contracts.paper.PaperEnriched.Topic;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.encoder.ModelDescriptor;
import dev.broadsheet.enrich.enricher.Enricher;
import dev.broadsheet.enrich.enricher.Findings;
import dev.broadsheet.enrich.enricher.Reading;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The paper's research topics: at most three, none rather than a wrong one. No paper gets any from a model for whose
 * vectors nothing was learnt.
 */
@Singleton
public class TopicEnricher implements Enricher {

    private static final Logger LOG = Logger.getLogger(TopicEnricher.class);

    private static final int MOST = 3;

    /** A paper with one doubtful topic is worth more than one with none; a second doubtful one only does harm. */
    private static final double FIRST = 0.3;

    private static final double FURTHER = 0.35;

    private final Optional<TopicModel> topics;

    @Inject
    public TopicEnricher(ModelDescriptor model) {
        this(TopicWeights.of(model).map(weights -> new TopicModel(TopicTaxonomy.bundled(), weights)));
        if (topics.isEmpty()) {
            LOG.warnf(
                    "topics=none model=%s revision=%s: ./dev bench learn-topics makes their weights",
                    model.name(), model.revision());
        }
    }

    TopicEnricher(Optional<TopicModel> topics) {
        this.topics = topics;
    }

    @Override
    public String field() {
        return "topics";
    }

    @Override
    public void enrich(Reading reading, Findings findings) {
        topics.ifPresent(model -> findings.topics(choose(
                model.topics(reading.embedding().toArray(), reading.paper().categories()))));
    }

    /** The best of those that are probable enough, the best first. */
    static List<Topic> choose(Stream<Topic> topics) {
        List<Topic> best = topics.filter(topic -> topic.score() >= FIRST)
                .sorted(Comparator.comparingDouble(Topic::score).reversed())
                .limit(MOST)
                .toList();
        return best.stream()
                .filter(topic -> topic.equals(best.getFirst()) || topic.score() >= FURTHER)
                .map(topic -> new Topic(topic.id(), rounded(topic.score())))
                .toList();
    }

    // More digits would only make the events longer.
    private static double rounded(double probability) {
        return Math.round(probability * 1000) / 1000.0;
    }
}
