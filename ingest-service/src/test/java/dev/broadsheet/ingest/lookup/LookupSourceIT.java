package dev.broadsheet.ingest.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.arxiv.ArxivConfig;
import dev.broadsheet.ingest.hosts.FakeArxiv;
import dev.broadsheet.ingest.hosts.FakePaper;
import dev.broadsheet.ingest.hosts.Papers;
import dev.broadsheet.ingest.hosts.QuickHarvest;
import dev.broadsheet.ingest.source.Awaiting;
import dev.broadsheet.ingest.source.Rounds;
import dev.broadsheet.ingest.source.Settings;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuickHarvest.class)
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class LookupSourceIT {

    private static final PaperId KNOWN = new PaperId("2612.70001");
    private static final PaperId STRANGE = new PaperId("2612.99999");

    @Inject
    Rounds rounds;

    @Inject
    Lookups lookups;

    @Inject
    Papers papers;

    private final FakeArxiv arxiv = new FakeArxiv();
    private LookupSource source;

    @BeforeEach
    void startAnew() throws Exception {
        papers.forgetSources();
        source = new LookupSource(
                Settings.of(LookupConfig.class, Map.of("broadsheet.sources.lookup.url", arxiv.url() + "/api/query")),
                Settings.of(ArxivConfig.class, Map.of("broadsheet.arxiv.request-pause", "10ms")),
                lookups);
    }

    @AfterEach
    void stop() {
        arxiv.close();
    }

    @Test
    void tellsWhoeverWaitsWhatArxivKnows() throws Exception {
        arxiv.has(FakePaper.of(KNOWN.value(), "2026-03-03"));
        Awaiting.await(() -> lookups.want(KNOWN, LookupReason.GAP));
        Awaiting.await(() -> lookups.want(STRANGE, LookupReason.SUBMISSION));
        LookupOutcome before = Awaiting.await(() -> lookups.outcome(KNOWN, Duration.ofMillis(300)));

        rounds.run(source);

        assertThat(before).isEqualTo(LookupOutcome.PENDING);
        assertThat(outcome(KNOWN)).isEqualTo(LookupOutcome.FOUND);
        assertThat(outcome(STRANGE)).isEqualTo(LookupOutcome.NOT_FOUND);
        assertThat(papers.stored(KNOWN.value())).hasSize(1);
        assertThat(arxiv.requests()).singleElement().asString().contains("id_list=2612.99999,2612.70001");
    }

    @Test
    void asksNothingWhileNothingIsWantedNorTwiceForWhatWasAnsweredLately() throws Exception {
        rounds.run(source);
        assertThat(arxiv.requests()).isEmpty();

        Awaiting.await(() -> lookups.want(STRANGE, LookupReason.GAP));
        rounds.run(source);
        Awaiting.await(() -> lookups.want(STRANGE, LookupReason.GAP));
        rounds.run(source);

        assertThat(arxiv.requests()).hasSize(1);
    }

    @Test
    void knowsNothingOfWhatNobodyWanted() throws Exception {
        assertThat(outcome(new PaperId("2612.88888"))).isEqualTo(LookupOutcome.UNKNOWN);
    }

    private LookupOutcome outcome(PaperId id) throws InterruptedException {
        return Awaiting.await(() -> lookups.outcome(id));
    }
}
