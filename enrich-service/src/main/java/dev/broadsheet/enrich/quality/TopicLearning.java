package dev.broadsheet.enrich.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.contracts.topic.TopicTaxonomy.Group;
import dev.broadsheet.contracts.topic.TopicTaxonomy.Topic;
import dev.broadsheet.enrich.quality.LogisticRegression.Answer;
import dev.broadsheet.enrich.quality.ReferencePapers.ReferencePaper;
import dev.broadsheet.enrich.quality.WeakLabels.Label;
import dev.broadsheet.enrich.topics.Calibration;
import dev.broadsheet.enrich.topics.LinearScores;
import dev.broadsheet.enrich.topics.TopicWeights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the weights of the topics for the bundled model, and prints them: descriptions as the model reads them,
 * corrected by what weak labels teach, calibrated on judged papers.
 */
final class TopicLearning implements Quality.Measurement {

    /** How far the descriptions count against what is learnt; of 1, 1.5 and 2, all about equally good. */
    private static final double TRUST_IN_DESCRIPTIONS = 1.5;

    private static final double TRUST_IN_GROUPS = 0.5;
    private static final double FIRST_BIAS = -3;
    private static final LogisticRegression REGRESSION = new LogisticRegression(1e-3, 120, 2);

    private final TopicTaxonomy taxonomy = TopicTaxonomy.bundled();

    @Override
    public void run(Path file, Trial trial) throws IOException, InterruptedException {
        List<ReferencePaper> all = ReferencePapers.read(file);
        CalibrationPapers judged = CalibrationPapers.of(all);
        List<PaperDiscovered> papers = TopicPapers.toLearnFrom(all).stream()
                .map(ReferencePaper::paper)
                .filter(paper -> !judged.contains(paper))
                .toList();
        List<float[]> vectors = trial.vectors(papers);
        VectorSpace space = VectorSpace.of(vectors);
        double[][] mapped = vectors.stream().map(space::map).toArray(double[][]::new);
        LinearScores topics = topics(papers, mapped, space, trial);
        LinearScores groups = groups(papers, mapped, space, trial);
        TopicWeights scores =
                new TopicWeights(trial.model().name(), trial.model().revision(), topics, groups, null, null);
        List<Calibration> calibrations = judged.calibrate(taxonomy, scores, trial);
        System.out.println(new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new TopicWeights(
                        scores.model(),
                        scores.revision(),
                        topics,
                        groups,
                        calibrations.getFirst(),
                        calibrations.getLast())));
    }

    private LinearScores topics(List<PaperDiscovered> papers, double[][] mapped, VectorSpace space, Trial trial) {
        List<Topic> topics = taxonomy.topics();
        List<double[]> zeroShot = ZeroShot.functions(
                topics.stream().map(topic -> description(topic, space, trial)).toList(), mapped);
        float[][] rows = IntStream.range(0, topics.size())
                .parallel()
                .mapToObj(i -> {
                    WeakLabels labels = new WeakLabels(taxonomy, topics.get(i));
                    List<Label> guesses = papers.stream().map(labels::of).toList();
                    return space.unmap(corrected(zeroShot.get(i), TRUST_IN_DESCRIPTIONS, mapped, guesses));
                })
                .toArray(float[][]::new);
        return LinearScores.of(topics.stream().map(Topic::id).toList(), rows);
    }

    private LinearScores groups(List<PaperDiscovered> papers, double[][] mapped, VectorSpace space, Trial trial) {
        List<Group> groups = taxonomy.groups();
        List<double[]> zeroShot = ZeroShot.functions(
                groups.stream().map(group -> description(group, space, trial)).toList(), mapped);
        float[][] rows = IntStream.range(0, groups.size())
                .parallel()
                .mapToObj(i -> {
                    List<Label> labels = papers.stream()
                            .map(paper -> new Label(isPrimary(groups.get(i), paper) ? 1 : 0, 1))
                            .toList();
                    return space.unmap(corrected(zeroShot.get(i), TRUST_IN_GROUPS, mapped, labels));
                })
                .toArray(float[][]::new);
        return LinearScores.of(groups.stream().map(Group::id).toList(), rows);
    }

    private boolean isPrimary(Group group, PaperDiscovered paper) {
        return taxonomy.groupOfCategory(paper.categories().getFirst())
                .filter(group::equals)
                .isPresent();
    }

    private static double[] description(Topic topic, VectorSpace space, Trial trial) {
        return mean(topic.about().stream()
                .map(text -> space.map(trial.encode(text)))
                .toList());
    }

    private static double[] description(Group group, VectorSpace space, Trial trial) {
        return mean(group.topics().stream()
                .map(topic -> description(topic, space, trial))
                .toList());
    }

    private static double[] mean(List<double[]> vectors) {
        return IntStream.range(0, vectors.getFirst().length)
                .mapToDouble(i -> vectors.stream()
                        .mapToDouble(vector -> vector[i])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    /** The zero-shot function, weighted, plus what the labels say against it. */
    private static double[] corrected(double[] zeroShot, double trust, double[][] papers, List<Label> labels) {
        List<Answer> answers = IntStream.range(0, papers.length)
                .mapToObj(i -> new Answer(
                        labels.get(i).target(),
                        labels.get(i).importance(),
                        trust * LogisticRegression.apply(zeroShot, papers[i])))
                .toList();
        double[] correction = REGRESSION.fit(papers, answers, FIRST_BIAS);
        return IntStream.range(0, zeroShot.length)
                .mapToDouble(i -> correction[i] + trust * zeroShot[i])
                .toArray();
    }
}
