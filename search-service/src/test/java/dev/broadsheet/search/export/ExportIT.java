package dev.broadsheet.search.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnRealParts
class ExportIT {

    @Inject
    LoadedSample sample;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @ParameterizedTest
    @CsvSource({
        "bibtex, application/x-bibtex, arxiv-hep-th-9901002.bib",
        "ris, application/x-research-info-systems, arxiv-hep-th-9901002.ris",
        "csl, application/vnd.citationstyles.csl+json, arxiv-hep-th-9901002.json",
        "ndjson, application/x-ndjson, arxiv-hep-th-9901002.ndjson"
    })
    void givesAPaperAsAFileOfItsFormat(String format, String mediaType, String fileName) {
        given().get("/api/papers/hep-th/9901002/export?format=" + format)
                .then()
                .statusCode(200)
                .contentType(equalTo(mediaType + ";charset=UTF-8"))
                .header("Content-Disposition", equalTo("attachment; filename=\"" + fileName + "\""))
                .body(containsString("hep-th"));
    }

    @Test
    void exportsThePapersThatAreNamedInTheirOrder() throws ParseException {
        String file = export("bibtex&ids=2407.21783, 1706.03762v7,2407.99999,1706.03762");

        List<BibTeXEntry> entries = bibtex(file);

        assertThat(entries).extracting(entry -> field(entry, "eprint")).containsExactly("2407.21783", "1706.03762");
        assertThat(field(entries.get(1), "author")).startsWith("Vaswani, Ashish and Shazeer, Noam and Parmar, Niki");
    }

    @Test
    void exportsWhatASearchFindsTheBestFirst() {
        List<String> found = given().get("/api/papers/search?q=transformer&limit=7")
                .jsonPath()
                .getList("paper.id", String.class);

        JsonPath items = JsonPath.from(export("csl&q=transformer&limit=7"));

        assertThat(found).hasSize(7);
        assertThat(items.getList("number", String.class))
                .isEqualTo(found.stream().map(id -> "arXiv:" + id).toList());
        assertThat(items.getList("type", String.class)).containsOnly("article");
    }

    @Test
    void exportsADayInItsOrderAsTheApiShowsItsPapers() throws IOException {
        List<String> listed =
                given().get("/api/daily_papers?date=2025-10-29").jsonPath().getList("paper.id", String.class);

        List<String> lines = export("ndjson&date=2025-10-29").lines().toList();

        assertThat(lines)
                .extracting(line -> json.readTree(line).get("id").asText())
                .isEqualTo(listed);
        assertThat(json.readTree(lines.getFirst()).has("publishedAt")).isTrue();
        assertThat(json.readTree(lines.getFirst()).has("paper")).isFalse();
    }

    @Test
    void exportsWeeksAndMonths() throws IOException {
        RISLibrary week = new RISParser().parse(new StringReader(export("ris&week=2025-W44")));
        RISLibrary month = new RISParser().parse(new StringReader(export("ris&month=2025-10&limit=3")));

        assertThat(week.getReferences()).hasSizeGreaterThan(10);
        assertThat(month.getReferences()).hasSize(3);
    }

    @Test
    void readsEverySampleBack() throws ParseException {
        String ids = given().get("/api/daily_papers?limit=100").jsonPath().getList("paper.id", String.class).stream()
                .collect(Collectors.joining(","));

        List<BibTeXEntry> entries = bibtex(export("bibtex&ids=" + ids));

        assertThat(entries).hasSize(ids.split(",").length);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.getFields())
                        .containsKeys(new Key("author"), new Key("title"), new Key("year"), new Key("primaryClass")));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/papers/1706.03762/export, 'format'",
        "/api/papers/1706.03762/export?format=docx, 'bibtex, ris, csl, ndjson'",
        "/api/papers/export?format=ris, 'ids, or q, or one of date, week and month'",
        "/api/papers/export?format=ris&q=a&date=2025-10-29, 'ids, or q, or one of date, week and month'",
        "/api/papers/export?format=ris&ids=nonsense, 'ids cannot be'",
        "/api/papers/export?format=ris&q=a&limit=121, 'limit cannot be'",
        "/api/papers/export?format=ris&date=2025-10-29&limit=1001, 'limit cannot be'",
        "/api/papers/export?format=ris&week=2025-99, 'week cannot be'"
    })
    void refusesWhatItCannotReadAndSaysWhatItTakes(String path, String said) {
        given().get(path).then().statusCode(400).body("error", containsString(said));
    }

    @Test
    void refusesMoreIdentifiersThanItTakes() {
        String many = IntStream.range(10_000, 10_101)
                .mapToObj(number -> "1706." + number)
                .collect(Collectors.joining(","));

        given().get("/api/papers/export?format=ris&ids=" + many)
                .then()
                .statusCode(400)
                .body("error", containsString("at most 100"));
    }

    @Test
    void knowsNoPaperThatIsNotThere() {
        given().get("/api/papers/2407.99999/export?format=ris")
                .then()
                .statusCode(404)
                .body("error", containsString("2407.99999"));
    }

    private static String export(String parameters) {
        return given().get("/api/papers/export?format=" + parameters)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<BibTeXEntry> bibtex(String file) throws ParseException {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(file));
        return List.copyOf(database.getEntries().values());
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }
}
