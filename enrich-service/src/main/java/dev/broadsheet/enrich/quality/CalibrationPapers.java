package dev.broadsheet.enrich.quality;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.enrich.quality.LogisticRegression.Answer;
import dev.broadsheet.enrich.quality.ReferencePapers.ReferencePaper;
import dev.broadsheet.enrich.topics.Calibration;
import dev.broadsheet.enrich.topics.TopicModel;
import dev.broadsheet.enrich.topics.TopicModel.Evidence;
import dev.broadsheet.enrich.topics.TopicWeights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The papers that somebody filed without knowing what the enricher says; their topics that are not named are wrong. */
record CalibrationPapers(List<PaperDiscovered> papers, TopicJudgements judgements) {

    private static final LogisticRegression REGRESSION = new LogisticRegression(0, 2000, 0.2);
    private static final double FIRST_BIAS = -2;

    static CalibrationPapers of(List<ReferencePaper> papers) throws IOException {
        TopicJudgements judgements = TopicJudgements.read("topics-calibration.tsv");
        return new CalibrationPapers(
                papers.stream()
                        .map(ReferencePaper::paper)
                        .filter(paper -> judgements.contains(paper.id().value()))
                        .toList(),
                judgements);
    }

    boolean contains(PaperDiscovered paper) {
        return judgements.contains(paper.id().value());
    }

    /** With the categories of the papers, and as if they had none. */
    List<Calibration> calibrate(TopicTaxonomy taxonomy, TopicWeights weights, Trial trial) throws InterruptedException {
        TopicModel model = new TopicModel(taxonomy, weights);
        List<double[]> features = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        List<float[]> vectors = trial.vectors(papers);
        for (int i = 0; i < papers.size(); i++) {
            PaperDiscovered paper = papers.get(i);
            for (Evidence evidence : model.evidence(vectors.get(i), paper.categories())) {
                features.add(new double[] {evidence.score(), evidence.support(), evidence.hasCategory() ? 1 : 0});
                answers.add(new Answer(isRight(paper, evidence) ? 1 : 0, 1, 0));
            }
        }
        double[] with = fit(features, answers);
        double[] without =
                fit(features.stream().map(feature -> Arrays.copyOf(feature, 2)).toList(), answers);
        return List.of(
                new Calibration(with[0], with[1], with[2], with[3]),
                new Calibration(without[0], without[1], 0, without[2]));
    }

    private boolean isRight(PaperDiscovered paper, Evidence evidence) {
        return judgements.verdict(paper.id().value(), evidence.topic()).orElse(false);
    }

    private static double[] fit(List<double[]> features, List<Answer> answers) {
        return REGRESSION.fit(features.toArray(double[][]::new), answers, FIRST_BIAS);
    }
}
