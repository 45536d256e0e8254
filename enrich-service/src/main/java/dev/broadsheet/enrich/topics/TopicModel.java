package dev.broadsheet.enrich.topics;

import dev.broadsheet.contracts.paper.PaperEnriched.Topic;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.contracts.topic.TopicTaxonomy.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how probable each topic of the taxonomy is for a paper. */
public final class TopicModel {

    private final TopicTaxonomy taxonomy;
    private final TopicWeights weights;
    private final float[][] topicRows;
    private final float[][] groupRows;
    private final int[] groupOf;

    /** @throws IllegalArgumentException if the weights are for another taxonomy */
    public TopicModel(TopicTaxonomy taxonomy, TopicWeights weights) {
        this.taxonomy = taxonomy;
        this.weights = weights;
        this.topicRows = weights.topics().rows();
        this.groupRows = weights.groups().rows();
        this.groupOf = weights.topics().ids().stream()
                .mapToInt(id -> indexOfGroup(taxonomy, id))
                .toArray();
    }

    private int indexOfGroup(TopicTaxonomy taxonomy, String topic) {
        return taxonomy.groupOf(topic)
                .map(group -> weights.groups().ids().indexOf(group.id()))
                .filter(index -> index >= 0)
                .orElseThrow(() -> new IllegalArgumentException("the taxonomy has no " + topic + ": learn again"));
    }

    /**
     * What a vector says of a topic before it is calibrated.
     *
     * @param topic its id
     * @param score above zero speaks for it
     * @param support the probability of its group if it is the best topic of it, otherwise 0
     * @param hasCategory whether one of the paper's categories belongs to its group
     */
    public record Evidence(String topic, double score, double support, boolean hasCategory) {}

    /** For each topic, whatever it is. */
    public List<Evidence> evidence(float[] vector, List<String> categories) {
        double[] scores = LinearScores.apply(topicRows, vector);
        double[] groups = LinearScores.apply(groupRows, vector);
        int[] best = bestOfGroups(scores);
        Set<String> named = groupsOf(categories);
        List<Evidence> evidence = new ArrayList<>(scores.length);
        for (int topic = 0; topic < scores.length; topic++) {
            int group = groupOf[topic];
            evidence.add(new Evidence(
                    weights.topics().ids().get(topic),
                    scores[topic],
                    best[group] == topic ? Calibration.logistic(groups[group]) : 0,
                    named.contains(weights.groups().ids().get(group))));
        }
        return evidence;
    }

    private Set<String> groupsOf(List<String> categories) {
        return categories.stream()
                .map(taxonomy::groupOfCategory)
                .flatMap(Optional::stream)
                .map(Group::id)
                .collect(Collectors.toSet());
    }

    private int[] bestOfGroups(double[] scores) {
        int[] best = new int[groupRows.length];
        Arrays.fill(best, -1);
        for (int topic = 0; topic < scores.length; topic++) {
            int group = groupOf[topic];
            if (best[group] < 0 || scores[topic] > scores[best[group]]) {
                best[group] = topic;
            }
        }
        return best;
    }

    /**
     * Each topic with its probability.
     *
     * @param categories of arXiv; none if the source gives none
     */
    Stream<Topic> topics(float[] vector, List<String> categories) {
        Calibration calibration = categories.isEmpty() ? weights.withoutCategories() : weights.withCategories();
        return evidence(vector, categories).stream()
                .map(evidence -> new Topic(evidence.topic(), calibration.probability(evidence)));
    }
}
