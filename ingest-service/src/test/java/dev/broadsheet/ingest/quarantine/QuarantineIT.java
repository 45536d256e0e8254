package dev.broadsheet.ingest.quarantine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.broadsheet.ingest.hosts.Papers;
import dev.broadsheet.ingest.hosts.QuickHarvest;
import dev.broadsheet.ingest.reading.Unreadable;
import dev.broadsheet.ingest.source.Awaiting;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuickHarvest.class)
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class QuarantineIT {

    private static final String SOUND = """
            {"paper":{"id":"2608.01001","authors":[],"publishedAt":"2026-03-01T10:00:00.000Z","title":"Sound after all",\
            "summary":"Some words.","upvotes":3},"title":"Sound after all","publishedAt":"2026-03-01T05:00:00.000Z"}""";

    @Inject
    Quarantine quarantine;

    @Inject
    Papers papers;

    @BeforeEach
    void startAnew() throws Exception {
        papers.forgetSources();
    }

    @AfterEach
    void empty() throws Exception {
        papers.forgetSources();
    }

    @Test
    void countsTheSameRecordInsteadOfRepeatingIt() throws Exception {
        put("entry 1", "nonsense");
        put("entry 7", "nonsense");
        put("entry 8", "other nonsense");

        operator()
                .get("/api/quarantine?source=daily&limit=1")
                .then()
                .statusCode(200)
                .body("records[0].position", equalTo("entry 8"))
                .body("records[0].text", equalTo("other nonsense"))
                .body("next", notNullValue());
        operator()
                .get("/api/quarantine?source=daily")
                .then()
                .body("records.size()", equalTo(2))
                .body("records[1].times", equalTo(2))
                .body("records[1].position", equalTo("entry 7"))
                .body("records[1].raw", equalTo("bm9uc2Vuc2U="));
    }

    @Test
    void replaysWhatCanBeReadByNow() throws Exception {
        put("entry 1", SOUND);

        operator()
                .post("/api/quarantine/" + onlyId() + "/replay")
                .then()
                .statusCode(200)
                .body("papers[0]", equalTo("2608.01001"));

        assertThat(papers.column("select id from quarantine")).isEmpty();
        assertThat(papers.stored("2608.01")).containsExactly("2608.01001");
    }

    @Test
    void keepsWhatStillCannotBeReadAndSaysWhy() throws Exception {
        put("entry 1", "{\"paper\":{}}");

        operator()
                .post("/api/quarantine/" + onlyId() + "/replay")
                .then()
                .statusCode(422)
                .body("error", notNullValue());

        assertThat(papers.column("select id from quarantine")).hasSize(1);
    }

    @Test
    void discardsARecordOnce() throws Exception {
        put("entry 1", "nonsense");
        String id = onlyId();

        operator().delete("/api/quarantine/" + id).then().statusCode(204);
        operator().delete("/api/quarantine/" + id).then().statusCode(404).body("error", notNullValue());
        operator().post("/api/quarantine/" + id + "/replay").then().statusCode(404);
    }

    @Test
    void isForOperatorsOnly() {
        given().get("/api/quarantine").then().statusCode(401);
        operator().get("/api/quarantine?limit=1000").then().statusCode(400).body("error", notNullValue());
    }

    private void put(String position, String raw) throws InterruptedException {
        Awaiting.await(() -> quarantine.put("daily", Unreadable.of(position, "it says nothing", raw)));
    }

    private String onlyId() throws Exception {
        return papers.column("select id from quarantine").getFirst();
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + QuickHarvest.OPERATOR);
    }
}
