package dev.broadsheet.enrich.quality;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import java.util.List;
import java.util.Optional;

/** Holds the topics of judged papers against what was said of them, one by one. */
final class JudgedTopics {

    private static final int BANDS = 10;

    private final TopicJudgements judgements;

    JudgedTopics(TopicJudgements judgements) {
        this.judgements = judgements;
    }

    /** @param right empty if nobody said */
    private record Answer(String paper, String topic, double score, Optional<Boolean> right) {}

    boolean knows(PaperDiscovered paper) {
        return judgements.contains(paper.id().value());
    }

    void print(List<PaperEnriched> found) {
        long most =
                found.stream().mapToInt(paper -> paper.topics().size()).max().orElse(0);
        long none = found.stream().filter(paper -> paper.topics().isEmpty()).count();
        double average = found.stream()
                .mapToInt(paper -> paper.topics().size())
                .average()
                .orElse(0);
        System.out.printf(
                "topics per paper: %.2f on average, %d at most; none: %s%n",
                average, most, new Share(none, found.size()));
        List<PaperEnriched> known =
                found.stream().filter(paper -> knows(paper.paper())).toList();
        List<Answer> answers = known.stream()
                .flatMap(paper -> paper.topics().stream()
                        .map(topic -> new Answer(
                                paper.id().value(),
                                topic.id(),
                                topic.score(),
                                judgements.verdict(paper.id().value(), topic.id()))))
                .toList();
        System.out.println("right, of the topics of " + known.size() + " judged papers: " + right(answers));
        printReliability(answers);
        answers.stream()
                .filter(answer -> answer.right().isEmpty())
                .forEach(answer -> System.out.println("not judged: " + answer.paper() + " " + answer.topic()));
    }

    private static Share right(List<Answer> answers) {
        List<Boolean> verdicts =
                answers.stream().map(Answer::right).flatMap(Optional::stream).toList();
        return new Share(verdicts.stream().filter(right -> right).count(), verdicts.size());
    }

    private static void printReliability(List<Answer> answers) {
        System.out.println("score        right");
        for (int band = 0; band < BANDS; band++) {
            double from = (double) band / BANDS;
            double to = (band + 1.0) / BANDS;
            List<Answer> inBand = answers.stream()
                    .filter(answer -> answer.score() >= from && (answer.score() < to || to == 1))
                    .toList();
            if (!inBand.isEmpty()) {
                System.out.printf("%.1f to %.1f   %s%n", from, to, right(inBand));
            }
        }
    }
}
