package dev.broadsheet.local.launch;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.bench.BareEngine;
import dev.broadsheet.local.bench.MeasuredPapers;
import dev.broadsheet.local.bench.Rounds;
import dev.broadsheet.local.bench.TopicToTopic;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.console.Startup;
import dev.broadsheet.local.parts.KafkaPart;
import dev.broadsheet.local.process.FreePort;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code ./dev bench enrich}: how many papers a second enrichment gets done from topic to topic, beside what the engine
 * alone gives on the same texts, and beside langchain4j. With a broker of its own.
 */
record EnrichBench(Settings settings, Console console) {

    private static final int ROUNDS = 3;
    private static final int USUAL_PAPERS = 300;
    private static final String RAW = "raw";
    private static final String PEER = "langchain4j";
    private static final String EMBEDDING = "service, embedding alone";
    private static final String ALL = "service, all enrichers";
    private static final int BROKER = 0;
    private static final int SERVICES = 1;

    /** @param arguments a file of papers, and how many of them to read */
    void run(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new LaunchException("Which papers?", "./dev bench enrich FILE [N]");
        }
        int most = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : USUAL_PAPERS;
        MeasuredPapers papers = MeasuredPapers.read(arguments.getFirst(), most);
        BenchFolder folder = BenchFolder.create(settings, "enrich");
        Settings own = folder.settings();
        Blueprint blueprint = new Blueprint(own, new Secrets(own.data().resolve("secrets")));
        Platform platform = platform(blueprint);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, folder), "stop"));
        try (Startup display =
                new Startup(console, platform.stages().stream().map(Stage::name).toList())) {
            platform.start(display);
        }
        measure(own, papers, papers.writeTexts(folder.path().resolve("texts")));
    }

    private static Platform platform(Blueprint blueprint) {
        KafkaPart kafka = blueprint.kafka(List.of(from("g1"), from("g2"), Topics.paperEnriched("g2")));
        return blueprint.platform(List.of(
                new Stage("kafka", kafka, List.of(), BROKER),
                new Stage("embedding", service(blueprint, kafka, "g1", "embedding"), List.of("kafka"), SERVICES),
                new Stage("all", service(blueprint, kafka, "g2", ""), List.of("kafka"), SERVICES)));
    }

    /** @param fields of the enrichers; all if empty */
    private static ServicePart service(Blueprint blueprint, KafkaPart kafka, String generation, String fields) {
        int port = FreePort.find();
        return blueprint.service(
                Service.ENRICH,
                "enrich-" + generation,
                port,
                List.of(kafka),
                Map.of(
                        "quarkus.http.port",
                        Integer.toString(port),
                        "broadsheet.generation",
                        generation,
                        "broadsheet.enrichers.fields",
                        fields,
                        // The same papers come in every round.
                        "broadsheet.enrichers.cache-mebibytes",
                        "0",
                        "mp.messaging.incoming.papers-discovered.group.id",
                        "enrich-" + generation,
                        "mp.messaging.incoming.papers-discovered.topic",
                        from(generation)));
    }

    private static String from(String generation) {
        return "bench.paper.discovered." + generation;
    }

    private void measure(Settings own, MeasuredPapers papers, Path texts) {
        int count = papers.papers().size();
        String broker = "localhost:" + own.port(Port.KAFKA);
        try (BareEngine raw = BareEngine.start(RAW, own.checkout(), texts, count);
                BareEngine peer = BareEngine.start(PEER, own.checkout(), texts, count);
                TopicToTopic embedding =
                        new TopicToTopic(EMBEDDING, broker, from("g1"), Topics.paperEnriched("g1"), papers);
                TopicToTopic all = new TopicToTopic(ALL, broker, from("g2"), Topics.paperEnriched("g2"), papers)) {
            print(count, new Rounds(console, "papers/s", List.of(raw, embedding, all, peer)).run(ROUNDS));
        }
    }

    private void print(int papers, Map<String, List<Double>> rates) {
        console.line("%,d papers, %d rounds; minimum, median and maximum".formatted(papers, ROUNDS));
        rates.forEach((name, figures) -> Rounds.row(console, name + ", papers/s", figures));
        ratio(rates, EMBEDDING, RAW);
        ratio(rates, ALL, RAW);
        ratio(rates, EMBEDDING, PEER);
        ratio(rates, ALL, PEER);
    }

    private void ratio(Map<String, List<Double>> rates, String one, String other) {
        Rounds.row(console, one + " / " + other, Rounds.ratio(rates.get(one), rates.get(other)));
    }

    private void stop(Platform platform, BenchFolder folder) {
        console.takeOver();
        platform.close();
        folder.delete(console);
    }
}
