package dev.broadsheet.search.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody answers for the sources here. */
@QuarkusTest
@OnRealParts
class StatusPageIT {

    @Inject
    LoadedSample sample;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @Test
    void comesWithoutIngestAndSaysSo() {
        JsonPath stats = given().get("/api/stats?days=1").jsonPath();
        String page = given().get("/status").then().statusCode(200).extract().asString();

        assertThat(page)
                .contains("<dt>Papers</dt><dd>" + stats.getLong("papers") + "</dd>")
                .contains("href=\"/papers/" + stats.getString("freshest.id") + "\"")
                .contains("Where papers come from, and how fresh that is, is not known right now")
                .contains("How fresh the sources are is not known right now");
    }

    @Test
    void tellsWhatWaitsInEachStage() {
        // What was read is committed every few seconds.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(given().get("/status").asString())
                        .contains("<dt>Putting into the search</dt><dd>nothing is waiting</dd>")
                        .contains("<dt>Counting votes and comments</dt><dd>nothing is waiting</dd>")
                        .contains("<dt>Reading and summarizing</dt><dd>not known right now</dd>")
                        .contains("<dt>Sending mail</dt><dd>not known right now</dd>"));
    }
}
