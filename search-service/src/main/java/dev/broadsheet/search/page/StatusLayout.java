package dev.broadsheet.search.page;

import dev.broadsheet.search.finding.Figures;
import dev.broadsheet.search.page.StatusPage.Fact;
import dev.broadsheet.search.page.StatusPage.SourceLine;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.status.Archive;
import dev.broadsheet.search.status.PlatformStatus;
import dev.broadsheet.search.status.Source;
import dev.broadsheet.search.status.Stage;
import dev.broadsheet.search.tex.ReadableTex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays out how the platform is. */
final class StatusLayout {

    // What is worked through in a minute or two is no delay.
    private static final long MANY = 1_000;

    private StatusLayout() {}

    static StatusPage of(PlatformStatus status, Instant now) {
        return new StatusPage(
                verdict(status),
                status.archive().map(archive -> facts(archive, now)).orElse(List.of()),
                status.archive()
                        .flatMap(Archive::newest)
                        .map(StatusLayout::link)
                        .orElse(null),
                status.waiting().map(StatusLayout::stages).orElse(List.of()),
                status.sources()
                        .map(sources -> sources.stream()
                                .map(source -> line(source, now))
                                .toList())
                        .orElse(List.of()));
    }

    private static String verdict(PlatformStatus status) {
        if (status.archive().isEmpty()) {
            return "The archive cannot be read right now. Pages show what was read last, where that is kept.";
        }
        long waiting = status.waiting().stream()
                .flatMap(stages -> stages.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        if (status.waiting().isEmpty()) {
            return "Papers can be read and searched. New ones may be held up: what waits is not known right now.";
        }
        if (waiting >= MANY) {
            return "Papers can be read and searched. New ones take a while: about " + Figures.grouped(waiting)
                    + " things wait to be done.";
        }
        if (status.sources().isEmpty()) {
            return "Papers can be read and searched. How fresh the sources are is not known right now.";
        }
        boolean poor = status.sources().get().stream().anyMatch(Source::isPoor);
        return poor
                ? "Papers can be read and searched. A source is behind, or does not answer."
                : "All is well: papers can be read and searched, and nothing is held up.";
    }

    private static List<Fact> facts(Archive archive, Instant now) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Papers", Figures.grouped(archive.papers())),
                new Fact("New here in 24 hours", Figures.grouped(archive.lately())),
                new Fact("Submitted today", Figures.grouped(archive.today())),
                new Fact(
                        "Last arrival",
                        archive.lastArrival()
                                .map(moment -> StatusWords.ago(moment, now))
                                .orElse("none yet"))));
        archive.newestListDay()
                .map(Words::shortDay)
                .map(day -> new Fact("Newest daily list", day))
                .ifPresent(facts::add);
        return facts;
    }

    private static NamedLink link(IndexedPaper paper) {
        return new NamedLink(
                "/papers/" + paper.id(), ReadableTex.of(paper.title()) + ", " + Words.day(paper.publishedAt()));
    }

    private static List<Fact> stages(Map<Stage, Long> waiting) {
        return Stream.of(Stage.values())
                .map(stage -> new Fact(
                        StatusWords.name(stage), StatusWords.waiting(stage, Optional.ofNullable(waiting.get(stage)))))
                .toList();
    }

    private static SourceLine line(Source source, Instant now) {
        return new SourceLine(
                StatusWords.name(source),
                StatusWords.state(source),
                source.isPoor(),
                source.why(),
                StatusWords.freshness(source, now));
    }
}
