package dev.broadsheet.notify.mail;

import dev.broadsheet.contracts.email.EmailRequested.Kind;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.papers.ListedPaper;
import dev.broadsheet.notify.reason.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mails of papers: digests, alerts, and what changed. */
@ApplicationScoped
class PapersMail {

    private static final int LONGEST_SUBJECT = 140;

    private final MailLinks links;
    private final ListHeaders headers;
    private final MailTexts texts;

    @Inject
    PapersMail(MailLinks links, ListHeaders headers, MailTexts texts) {
        this.links = links;
        this.headers = headers;
        this.texts = texts;
    }

    /**
     * @param known the papers that may be shown, at least one; others are left out
     * @param forWeb to be shown in the browser
     */
    Written write(Letter letter, Map<PaperId, ListedPaper> known, boolean forWeb) {
        Words words = Words.in(letter.language());
        List<PapersSheet.Section> sections = sections(words, letter, known);
        PapersSheet sheet = sheet(words, letter, sections, forWeb);
        List<ListedPaper> shown = sections.stream()
                .flatMap(section -> section.items().stream())
                .map(Item::paper)
                .toList();
        return new Written(
                words.language(),
                Shortened.to(LONGEST_SUBJECT, subject(words, letter, shown)),
                texts.papersText(sheet),
                texts.papersHtml(sheet),
                headers.of(letter, sheet.unsubscribe()));
    }

    private PapersSheet sheet(Words words, Letter letter, List<PapersSheet.Section> sections, boolean forWeb) {
        int papers =
                sections.stream().mapToInt(section -> section.items().size()).sum();
        return new PapersSheet(
                words,
                title(words, letter, papers),
                sections,
                words.say(why(letter.kind())),
                links.home(),
                all(letter),
                letter.kind() == Kind.WEEKLY_DIGEST ? words.say("all.weekly") : words.say("all.daily"),
                forWeb ? "" : links.web(letter),
                links.preferences(letter.reader()),
                links.unsubscribe(letter.reader()));
    }

    private List<PapersSheet.Section> sections(Words words, Letter letter, Map<PaperId, ListedPaper> known) {
        Map<Reason, List<ListedPaper>> byReason = new LinkedHashMap<>();
        for (int i = 0; i < letter.papers().size(); i++) {
            ListedPaper paper = known.get(letter.papers().get(i));
            if (letter.mayShow(paper)) {
                byReason.computeIfAbsent(letter.reason(i), reason -> new ArrayList<>())
                        .add(paper);
            }
        }
        List<Reason> reasons = byReason.keySet().stream()
                .sorted(Comparator.comparing(Reason::kind))
                .toList();
        List<PapersSheet.Section> sections = new ArrayList<>();
        int rank = 1;
        for (Reason reason : reasons) {
            List<ListedPaper> papers = byReason.get(reason);
            boolean speaks = reasons.size() > 1 || reason.kind() != Reason.Kind.TRENDING;
            sections.add(new PapersSheet.Section(
                    speaks ? heading(words, letter, reason) : "", items(words, letter, papers, rank)));
            rank += papers.size();
        }
        return sections;
    }

    private static String heading(Words words, Letter letter, Reason reason) {
        if (letter.kind() == Kind.UPDATE && reason.kind() == Reason.Kind.TRENDING) {
            return words.say("reason.update");
        }
        if (reason.kind() == Reason.Kind.TRENDING) {
            return words.say(letter.kind() == Kind.WEEKLY_DIGEST ? "reason.TRENDING.weekly" : "reason.TRENDING.daily");
        }
        return words.say("reason." + reason.kind(), reason.detail());
    }

    private List<Item> items(Words words, Letter letter, List<ListedPaper> papers, int firstRank) {
        String feedback = links.feedback(letter);
        List<Item> items = new ArrayList<>();
        for (ListedPaper paper : papers) {
            items.add(new Item(
                    words,
                    firstRank + items.size(),
                    paper,
                    links.paper(paper.id()),
                    changed(words, letter, paper),
                    MailLinks.more(feedback, paper.id()),
                    MailLinks.less(feedback, paper.id())));
        }
        return items;
    }

    private static String changed(Words words, Letter letter, ListedPaper paper) {
        if (letter.kind() != Kind.UPDATE) {
            return "";
        }
        return words.say(paper.withdrawn() ? "changed.withdrawn" : "changed.version");
    }

    private static String subject(Words words, Letter letter, List<ListedPaper> papers) {
        String first = papers.getFirst().title();
        return switch (letter.kind()) {
            case WEEKLY_DIGEST ->
                words.say("weekly.subject", words.shortDate(letter.day()), words.shortDate(letter.lastDay()));
            case ALERT ->
                papers.size() == 1
                        ? words.say("alert.subject.one", first)
                        : words.say("alert.subject.other", papers.size());
            case UPDATE ->
                papers.size() == 1 && papers.getFirst().withdrawn()
                        ? words.say("update.subject.withdrawn", first)
                        : words.count("update.subject", papers.size(), papers.size() == 1 ? first : papers.size());
            case DIGEST, CONFIRMATION, BOUNCE_NOTICE -> words.say("daily.subject", words.shortDate(letter.day()));
        };
    }

    private static String title(Words words, Letter letter, int papers) {
        return switch (letter.kind()) {
            case WEEKLY_DIGEST ->
                words.say("weekly.title", words.shortDate(letter.day()), words.shortDate(letter.lastDay()));
            case ALERT -> words.count("alert.title", papers, papers);
            case UPDATE -> words.count("update.title", papers, papers);
            case DIGEST, CONFIRMATION, BOUNCE_NOTICE -> words.say("daily.title", words.longDate(letter.day()));
        };
    }

    private static String why(Kind kind) {
        return switch (kind) {
            case WEEKLY_DIGEST -> "why.weekly";
            case ALERT -> "why.alert";
            case UPDATE -> "why.update";
            case DIGEST, CONFIRMATION, BOUNCE_NOTICE -> "why.daily";
        };
    }

    private String all(Letter letter) {
        return switch (letter.kind()) {
            case DIGEST -> links.day(letter.day());
            case WEEKLY_DIGEST -> links.week(letter.day());
            case ALERT, UPDATE, CONFIRMATION, BOUNCE_NOTICE -> "";
        };
    }
}
