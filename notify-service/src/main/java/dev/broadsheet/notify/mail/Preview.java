package dev.broadsheet.notify.mail;

import dev.broadsheet.contracts.email.EmailRequested.Kind;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.mime.Sender;
import dev.broadsheet.notify.mime.SenderConfig;
import dev.broadsheet.notify.papers.ListedPaper;
import dev.broadsheet.notify.reason.Reason;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code ./dev mail-preview}: every mail, in every language, as files to look at. */
public final class Preview {

    private static final int PAPERS = 12;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final SubscriberId READER = new SubscriberId(new UUID(1, 2));
    private static final UUID MAIL = new UUID(3, 4);

    private final MailWriter writer;
    private final Map<PaperId, ListedPaper> papers;

    private Preview(List<ListedPaper> samples) {
        this.papers = samples.stream()
                .collect(Collectors.toMap(ListedPaper::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.writer = writer(new Sender(new Defaults()));
    }

    /** The writer without a service around it. */
    static MailWriter writer(Sender sender) {
        MailLinks links = new PreviewLinks();
        MailTexts texts = new MailTexts(TemplatesAlone.engine());
        ListHeaders headers = new ListHeaders(sender, links);
        return new MailWriter(new PapersMail(links, headers, texts), new NoteMail(links, headers, texts));
    }

    /** @param arguments a file of papers, and the folder to write to */
    public static void main(String[] arguments) throws IOException {
        Preview preview = new Preview(Samples.read(Path.of(arguments[0]), PAPERS));
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        // Standard output is what this is for.
        PrintStream out = System.out;
        for (MailLanguage language : MailLanguage.values()) {
            for (Map.Entry<String, Letter> mail :
                    preview.letters(language.tag()).entrySet()) {
                Written written =
                        preview.writer.write(mail.getValue(), preview.papers).orElseThrow();
                String name = mail.getKey() + "." + language.tag();
                Files.writeString(folder.resolve(name + ".html"), written.html());
                Files.writeString(
                        folder.resolve(name + ".txt"), "Subject: " + written.subject() + "\n\n" + written.text());
                out.println(folder.resolve(name + ".html"));
            }
        }
    }

    Map<String, Letter> letters(String language) {
        List<PaperId> all = List.copyOf(papers.keySet());
        List<Reason> mixed = List.of(
                new Reason(Reason.Kind.SEARCH, "reasoning agents with tools -survey"),
                new Reason(Reason.Kind.AUTHOR, "Ada Lovelace"),
                new Reason(Reason.Kind.SIMILAR, papers.get(all.getFirst()).title()),
                new Reason(Reason.Kind.TOPIC, "Reinforcement learning"),
                new Reason(Reason.Kind.CATEGORY, "cs.CL"),
                Reason.TRENDING,
                Reason.TRENDING,
                Reason.TRENDING);
        Map<String, Letter> letters = new LinkedHashMap<>();
        letters.put("digest", letter(Kind.DIGEST, all, List.of(), language));
        letters.put("digest-personal", letter(Kind.DIGEST, all.subList(0, mixed.size()), mixed, language));
        letters.put("digest-empty", letter(Kind.DIGEST, List.of(), List.of(), language));
        letters.put("weekly", letter(Kind.WEEKLY_DIGEST, all, List.of(), language));
        letters.put("weekly-empty", letter(Kind.WEEKLY_DIGEST, List.of(), List.of(), language));
        letters.put("alert", letter(Kind.ALERT, all.subList(1, 2), mixed.subList(0, 1), language));
        letters.put("alert-several", letter(Kind.ALERT, all.subList(1, 4), mixed.subList(0, 3), language));
        letters.put("update", letter(Kind.UPDATE, all.subList(2, 3), List.of(), language));
        letters.put("confirmation", letter(Kind.CONFIRMATION, List.of(), List.of(), language));
        letters.put("bounce-notice", letter(Kind.BOUNCE_NOTICE, List.of(), List.of(), language));
        return letters;
    }

    private static Letter letter(Kind kind, List<PaperId> papers, List<Reason> reasons, String language) {
        return new Letter(MAIL, READER, kind, Optional.of(MONDAY), papers, reasons, language);
    }

    private record Defaults() implements SenderConfig {

        @Override
        public String from() {
            return "Broadsheet <papers@example.org>";
        }

        @Override
        public Optional<String> returnPath() {
            return Optional.empty();
        }

        @Override
        public Optional<String> unsubscribeAddress() {
            return Optional.empty();
        }
    }
}
