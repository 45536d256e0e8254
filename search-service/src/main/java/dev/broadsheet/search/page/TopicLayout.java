package dev.broadsheet.search.page;

import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.search.finding.Figures;
import dev.broadsheet.search.finding.SearchAddress;
import dev.broadsheet.search.page.TopicPage.Week;
import dev.broadsheet.search.page.TopicsPage.Group;
import dev.broadsheet.search.page.TopicsPage.Rising;
import dev.broadsheet.search.page.TopicsPage.Topic;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.subjects.Subjects;
import dev.broadsheet.search.topics.Rise;
import dev.broadsheet.search.topics.Sparkline;
import dev.broadsheet.search.topics.TopicCounts.Counted;
import dev.broadsheet.search.topics.Trends;
import dev.broadsheet.search.topics.WeekChart;
import dev.broadsheet.search.topics.Weeks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out the pages of topics. */
@Singleton
class TopicLayout {

    private static final int TICKS = 4;

    private final Subjects subjects;

    TopicLayout(Subjects subjects) {
        this.subjects = subjects;
    }

    TopicsPage all(Trends trends) {
        return new TopicsPage(
                Words.shortDay(trends.until()),
                trends.rising().stream()
                        // An id of another version has no name.
                        .filter(rising -> subjects.topic(rising.topic().id()).isPresent())
                        .map(rising -> new Rising(
                                href(rising.topic().id()),
                                name(rising.topic().id()),
                                Sparkline.of(rising.topic().weeks()),
                                words(rising.rise())))
                        .toList(),
                subjects.groups().stream().map(group -> group(group, trends)).toList());
    }

    private static Group group(TopicTaxonomy.Group group, Trends trends) {
        return new Group(
                href(group.id()),
                group.name(),
                Figures.grouped(trends.papers(group.id())),
                group.topics().stream()
                        .map(topic -> new Topic(
                                href(topic.id()),
                                topic.name(),
                                Figures.grouped(trends.papers(topic.id())),
                                trends.rise(topic.id()).isPresent()))
                        .toList());
    }

    /** @param id of a topic or a group that is in the taxonomy */
    TopicPage one(String id, Trends trends, Counted counted, List<IndexedPaper> newest) {
        TopicTaxonomy taxonomy = subjects.taxonomy();
        List<String> days = days(counted.weeks());
        List<String> papers = counted.byWeek().stream()
                .map(number -> Figures.count(number, "paper"))
                .toList();
        SearchAddress search = SearchAddress.of(Map.of("topic", List.of(id)));
        return new TopicPage(
                name(id),
                taxonomy.topic(id)
                        .flatMap(topic -> topic.about().stream().findFirst())
                        .orElse(null),
                taxonomy.groupOf(id)
                        .map(group -> new NamedLink(href(group.id()), group.name()))
                        .orElse(null),
                neighbours(id),
                Figures.count(counted.papers(), "paper"),
                trends.rise(id).map(TopicLayout::words).orElse(null),
                WeekChart.of(
                        counted.byWeek(),
                        IntStream.range(0, days.size())
                                .mapToObj(i -> days.get(i) + ": " + papers.get(i))
                                .toList()),
                ticks(counted.weeks()),
                IntStream.range(0, days.size())
                        .mapToObj(i -> new Week(
                                days.get(i), Figures.grouped(counted.byWeek().get(i))))
                        .toList()
                        .reversed(),
                newest.stream().map(PaperCard::of).toList(),
                search.page(),
                "/feeds/topic/" + id + ".atom",
                search.subscription());
    }

    private List<NamedLink> neighbours(String id) {
        Stream<TopicTaxonomy.Topic> topics = subjects
                .group(id)
                .or(() -> subjects.taxonomy().groupOf(id))
                .stream()
                .flatMap(group -> group.topics().stream());
        return topics.filter(topic -> !topic.id().equals(id))
                .map(topic -> new NamedLink(href(topic.id()), topic.name()))
                .toList();
    }

    private String name(String id) {
        return subjects.topic(id).orElse(id);
    }

    private static List<String> days(Weeks weeks) {
        return IntStream.range(0, weeks.count())
                .mapToObj(i -> Words.span(weeks.firstDay(i), weeks.lastDay(i)))
                .toList();
    }

    private static List<String> ticks(Weeks weeks) {
        return IntStream.rangeClosed(0, TICKS)
                .map(tick -> tick * (weeks.count() - 1) / TICKS)
                .mapToObj(week -> Words.shortDay(week == weeks.count() - 1 ? weeks.until() : weeks.firstDay(week)))
                .toList();
    }

    private static String words(Rise rise) {
        return Figures.count(rise.papers(), "paper") + " in four weeks; " + Figures.grouped(Math.round(rise.expected()))
                + " would be its usual share";
    }

    private static String href(String id) {
        return "/topics/" + id;
    }
}
