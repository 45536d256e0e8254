package dev.broadsheet.local.launch;

import dev.broadsheet.local.bench.Freshness;
import dev.broadsheet.local.bench.SteadyFreshness;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.papers.PaperFile;
import dev.broadsheet.local.papers.PaperImport;
import dev.broadsheet.local.papers.StoredPapers;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** {@code ./dev bench NAME}: measures. */
record Bench(Settings settings, Console console) {

    void run(List<String> arguments) {
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        switch (name) {
            case "" -> list();
            case "freshness" -> freshness(arguments.stream().skip(1).findFirst());
            case "import" ->
                new ImportBench(settings, console)
                        .run(arguments.stream().skip(1).findFirst());
            case "enrich" ->
                new EnrichBench(settings, console)
                        .run(arguments.stream().skip(1).toList());
            case "relevance" ->
                new RelevanceBench(settings, console)
                        .run(arguments.stream().skip(1).toList());
            case "known-items" ->
                new KnownItemsBench(settings, console)
                        .run(arguments.stream().skip(1).toList());
            case "search" ->
                new SearchBench(settings, console)
                        .run(arguments.stream().skip(1).toList());
            case "pages" ->
                new PagesBench(settings, console).run(arguments.stream().skip(1).toList());
            case "match" ->
                new MatchBench(settings, console).run(arguments.stream().skip(1).toList());
            case "mail" ->
                new MailBench(settings, console).run(arguments.stream().skip(1).toList());
            case "images" -> new ImagesBench(settings, console).run();
            default -> throw new LaunchException("There is no measurement " + name + ".", "./dev bench lists them.");
        }
    }

    private void list() {
        console.line("./dev bench NAME measures:");
        console.line(
                "  freshness [FILE|N] the running platform: from a paper's import until a search finds it, twenty times;");
        console.line(
                "                     with a file of papers, while those are being loaded; or of N papers a second");
        console.line(
                "  enrich FILE [N]    a broker of its own: papers a second of enrichment, of its engine alone, and of langchain4j");
        console.line(
                "  import [FILE|N]    a platform of its own, without enrichment: a file of papers, or N generated ones");
        console.line(
                "  relevance FOLDER [NAME]  a platform of its own for each test collection of a folder: how good the ranking is");
        console.line(
                "  known-items FILE   a platform of its own with these papers: whether they are found by words remembered of them");
        console.line(
                "  search FILE [N]    a platform of its own with N papers (100,000): searching and indexing, against bare OpenSearch");
        console.line(
                "  pages [FILE] [N]   a platform of its own with N papers (20,000): how soon pages come, and how large they are");
        console.line(
                "  match [SUBSCRIPTIONS]  a platform of its own: what it takes to hold a paper against so many (100,000) and a tenth of them");
        console.line(
                "  mail [N [ROUNDS]]  a platform of its own with N readers (20,000): digests a second, against a bare SMTP client");
        console.line(
                "  images             the services from their images: how soon they are live, and how much memory they hold at rest");
        console.line(
                "  encoder FOLDER     the models that could be the bundled one, on the test collections of a folder");
    }

    private void freshness(Optional<String> load) {
        Settings used = Running.on(settings.data()).in(settings);
        String token = new Secrets(used.data().resolve("secrets")).operatorToken();
        if (load.isPresent() && load.get().matches("\\d{1,2}")) {
            new SteadyFreshness(used.url(Port.GATEWAY), token, console).run(Integer.parseInt(load.get()));
            return;
        }
        load.ifPresent(file -> load(file, used, token));
        new Freshness(used.url(Port.GATEWAY), token, console).run();
        if (load.isPresent()) {
            tellWhatStillWaits(new StoredPapers(Blueprint.postgres(used)).unpublished());
        }
    }

    private void load(String file, Settings used, String token) {
        try (PaperFile papers = PaperFile.open(file)) {
            new PaperImport(console, used.port(Port.GATEWAY), token).send(papers, "Loaded   ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Otherwise nothing was loaded beside the last of the measurements.
    private void tellWhatStillWaits(long waiting) {
        if (waiting == 0) {
            throw new LaunchException(
                    "All papers of the file were published before the measurement ended.",
                    "Measure with a file of more papers that the platform does not know yet.");
        }
        console.line("%,d papers of the file still waited at the end.".formatted(waiting));
    }
}
