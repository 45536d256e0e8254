package dev.broadsheet.search.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway says by {@code X-Forwarded-For} for whom it asks, and is believed because it is on the same machine. */
@QuarkusTest
@OnRealParts
@TestProfile(RequestLimitsIT.FewRequests.class)
class RequestLimitsIT {

    private static final String FORWARDED = "X-Forwarded-For";

    /** Three requests and two searches. */
    public static class FewRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("broadsheet.limits.api", "3", "broadsheet.limits.search", "2");
        }
    }

    @Test
    void refusesOneRequestTooManyAndSaysWhenToComeBack() {
        for (int i = 0; i < 3; i++) {
            assertThat(given().header(FORWARDED, "192.0.2.1").get("/api/stats").statusCode())
                    .isEqualTo(200);
        }

        Response refusal = given().header(FORWARDED, "192.0.2.1")
                .header("Origin", "https://reader.example")
                .get("/api/stats");

        assertThat(refusal.statusCode()).isEqualTo(429);
        assertThat(refusal.jsonPath().getString("error")).contains("too many requests: 3 in 300 seconds");
        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 300);
        assertThat(refusal.header("RateLimit")).matches("\"api\";r=0;t=\\d{1,3}");
        assertThat(refusal.header("RateLimit-Policy")).isEqualTo("\"fixed window\";\"api\";q=3;w=300");
        assertThat(refusal.header("Access-Control-Allow-Origin")).isEqualTo("https://reader.example");
        assertThat(refusal.header("Cache-Control")).isEqualTo("no-store");
        given().header(FORWARDED, "192.0.2.2").get("/api/stats").then().statusCode(200);
    }

    @Test
    void countsSearchesByThemselves() {
        for (int i = 0; i < 2; i++) {
            given().header(FORWARDED, "192.0.2.3")
                    .get("/api/papers/search")
                    .then()
                    .statusCode(200);
        }

        given().header(FORWARDED, "192.0.2.3")
                .get("/api/search?q=attention")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", containsString("\"search\";q=2"));
        given().header(FORWARDED, "192.0.2.3").get("/api/stats").then().statusCode(200);
    }

    @Test
    void takesTheAddressesOfOneSubscriberForOne() {
        for (int i = 1; i <= 3; i++) {
            given().header(FORWARDED, "2001:db8:0:7::" + i)
                    .get("/api/stats")
                    .then()
                    .statusCode(200);
        }

        given().header(FORWARDED, "2001:db8:0:7::4").get("/api/stats").then().statusCode(429);
        given().header(FORWARDED, "2001:db8:0:8::1").get("/api/stats").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.11, /api/papers/2407.99999, 404",
        "192.0.2.12, /api/daily_papers?limit=0, 400",
        "192.0.2.13, /api/nothing, 404",
        "192.0.2.14, /api/stats, 200"
    })
    void tellsTheLimitOnEveryAnswerOfTheApi(String address, String path, int status) {
        given().header(FORWARDED, address)
                .get(path)
                .then()
                .statusCode(status)
                .header("RateLimit", matchesPattern("\"api\";r=2;t=\\d+"))
                .header("RateLimit-Policy", equalTo("\"fixed window\";\"api\";q=3;w=300"));
    }

    @Test
    void limitsNoPages() {
        given().get("/").then().statusCode(200).header("RateLimit", nullValue());
    }
}
