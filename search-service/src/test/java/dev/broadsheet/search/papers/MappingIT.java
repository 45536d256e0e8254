package dev.broadsheet.search.papers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.fixture.IndexDocuments;
import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.fixture.Published;
import dev.broadsheet.search.opensearch.JsonRequests;
import dev.broadsheet.search.opensearch.RequestRefusedException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.query_dsl.Query;

@QuarkusTest
@OnRealParts
class MappingIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant SUBMITTED = Instant.parse("2026-04-01T10:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    IndexDocuments documents;

    @Inject
    OpenSearchClient client;

    @Inject
    DefinitionCheck check;

    @Inject
    IndexDefinition definition;

    @Inject
    JsonRequests requests;

    private Published published;

    @BeforeEach
    void open() {
        published = new Published(bootstrapServers);
    }

    @AfterEach
    void close() {
        published.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2604.00001, Jean-Pierre Serre, J.-P. Serre",
        "2604.00001, Jean-Pierre Serre, Serre Jean Pierre",
        "2604.00001, Jean-Pierre Serre, jeanpierre serre",
        "2604.00002, Seán O’Brien, Sean OBrien",
        "2604.00002, Seán O’Brien, S. O'Brien",
        "2604.00002, Seán O’Brien, o brien sean",
        "2604.00003, Xiaoming Wang, Xiao-Ming Wang",
        "2604.00003, Xiaoming Wang, 'Wang, X.'",
        "2604.00004, J.P. Morgan, John Morgan",
        "2604.00004, J.P. Morgan, 'Morgan, J. P.'",
        "2604.00005, Martin Hughes, m. hughes",
        "2604.00006, Łukasz Kaiser, Lukasz Kaiser"
    })
    void findsAnAuthorHoweverTheNameIsWritten(String id, String name, String asked) {
        published.paper(by(id, List.of(name)));
        awaitRevision(id, 10);
        documents.refresh();

        assertThat(foundBy(asked)).contains(id);
    }

    @Test
    void doesNotTakeNamesOfOneStemForOne() {
        published.paper(by("2604.00010", List.of("Vera Hugh")));
        awaitRevision("2604.00010", 10);
        documents.refresh();

        assertThat(foundBy("Vera Hughes")).doesNotContain("2604.00010");
        assertThat(foundBy("Vera Hugh")).contains("2604.00010");
    }

    @Test
    void findsAnInitialThatVeryManyNamesBeginWith() {
        List<String> names = IntStream.range(0, 300)
                .mapToObj(i -> "Q" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + " Underhill")
                .toList();
        published.paper(by("2604.00011", names));
        awaitRevision("2604.00011", 10);
        documents.refresh();

        assertThat(foundBy("Q. Underhill")).contains("2604.00011");
    }

    @Test
    void findsAnAuthorAndAWordOfTheTitleTogether() {
        published.paper(by("2604.00012", List.of("Wilhelmina Achterberg")));
        awaitRevision("2604.00012", 10);
        documents.refresh();

        assertThat(found("achterberg zymurgy")).containsExactly("2604.00012");
    }

    @Test
    void knowsWhichPapersHaveCode() {
        published.paper(linking("2604.00020", List.of(new Link(Link.Kind.CODE, "https://github.com/example/code"))));
        published.paper(linking("2604.00021", List.of()));
        published.paper(linking("2604.00022", List.of()));
        published.signals(Papers.signals("2604.00022", 10, 1));
        awaitRevision("2604.00020", 10);
        awaitRevision("2604.00021", 10);
        awaitRevision("2604.00022", 10);
        await().atMost(SOON).until(() -> documents.revision("2604.00022", "signalsRevision") == 10);
        documents.refresh();

        assertThat(matching(Query.of(
                        query -> query.term(term -> term.field("hasCode").value(value -> value.booleanValue(true))))))
                .contains("2604.00020")
                .doesNotContain("2604.00021", "2604.00022");
        assertThat(matching(Query.of(query -> query.exists(exists -> exists.field("signals.githubRepo")))))
                .contains("2604.00022")
                .doesNotContain("2604.00020", "2604.00021");
    }

    @Test
    void keepsWhenAPaperFirstCame() {
        published.signals(Papers.signals("2604.00030", 5, 1));
        published.paper(Papers.enriched("2604.00030", 10, "At first"));
        awaitRevision("2604.00030", 10);
        Object first = documents.find("2604.00030").orElseThrow().get("firstIndexedAt");
        published.paper(Papers.enriched("2604.00030", 20, "And then"));
        awaitRevision("2604.00030", 20);

        assertThat((Long) first).isPositive();
        assertThat(documents.find("2604.00030").orElseThrow())
                .containsEntry("firstIndexedAt", first)
                .containsEntry("title", "And then");
    }

    @Test
    void keepsTheFactsOfAPaper() {
        published.paper(enriched(
                record("2604.00031", List.of(), List.of()), new PaperEnriched.Facts(12, 3, null, "NeurIPS 2025")));
        awaitRevision("2604.00031", 10);
        documents.refresh();

        assertThat(matching(Query.of(query -> query.term(
                        term -> term.field("facts.venue").value(value -> value.stringValue("neurips 2025"))))))
                .containsExactly("2604.00031");
        assertThat(documents.find("2604.00031").orElseThrow().get("facts"))
                .isEqualTo(java.util.Map.of("pages", 12, "figures", 3, "venue", "NeurIPS 2025"));
    }

    @Test
    void matchesItsOwnDefinition() throws IOException {
        assertThat(check.mismatch()).isEmpty();
    }

    @Test
    void keepsInAnOutdatedIndexWhatItDoesNotKnow() throws IOException {
        ObjectNode body = definition.body();
        body.withObject("/mappings/properties").remove("hasCode");
        requests.send("PUT", "/papers-outdated", body.toString());
        String document = "{\"title\": \"With code\", \"hasCode\": true}";
        assertThatThrownBy(() -> requests.send("PUT", "/papers-outdated/_doc/1", document))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessageContaining("strict_dynamic_mapping_exception");

        check.loosen("papers-outdated");

        requests.send("PUT", "/papers-outdated/_doc/1", document);
        assertThat(requests.send("GET", "/papers-outdated/_doc/1")
                        .at("/_source/hasCode")
                        .asBoolean())
                .isTrue();
        requests.send("DELETE", "/papers-outdated");
    }

    @Test
    void tellsAnIndexThatIsThereFromOtherRefusals() throws IOException {
        requests.send("PUT", "/papers-twice", definition.body().toString());

        assertThatThrownBy(() -> requests.send("PUT", "/papers-twice", "{}"))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refusal -> assertThat(refusal.isBecauseItExists()).isTrue());
        requests.send("DELETE", "/papers-twice");
    }

    private static PaperEnriched by(String id, List<String> authors) {
        return enriched(record(id, authors.stream().map(Author::named).toList(), List.of()), null);
    }

    private static PaperEnriched linking(String id, List<Link> links) {
        return enriched(record(id, List.of(), links), null);
    }

    private static PaperEnriched enriched(PaperDiscovered paper, PaperEnriched.Facts facts) {
        PaperEnriched usual = Papers.enriched(paper, Papers.axis(1));
        return new PaperEnriched(
                paper,
                usual.generation(),
                usual.embedding(),
                usual.keyPhrases(),
                usual.summary(),
                usual.topics(),
                usual.links(),
                facts,
                usual.missing());
    }

    private static PaperDiscovered record(String id, List<Author> authors, List<Link> links) {
        return new PaperDiscovered(
                new PaperId(id),
                10,
                1,
                "On zymurgy",
                "",
                authors,
                List.of("cs.CL"),
                SUBMITTED,
                SUBMITTED,
                List.of(),
                null,
                null,
                null,
                links,
                "test",
                false,
                false);
    }

    private List<String> foundBy(String author) {
        return found("au:\"" + author + "\"");
    }

    private static List<String> found(String query) {
        return given().queryParam("q", query)
                .queryParam("limit", 100)
                .get("/api/papers/search")
                .jsonPath()
                .getList("paper.id", String.class);
    }

    private List<String> matching(Query query) {
        try {
            return client
                    .search(
                            search ->
                                    search.index(PapersIndex.ALIAS).query(query).size(1000),
                            Void.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> hit.id())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void awaitRevision(String id, long revision) {
        await().atMost(SOON).until(() -> documents.revision(id, "paperRevision") == revision);
    }
}
