package dev.broadsheet.search.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class CrossOriginIT {

    private static final String ORIGIN = "https://reader.example";

    @Test
    void letsAnyPageReadTheApiAndItsHeaders() {
        Response answer = given().header("Origin", ORIGIN).get("/api/papers?limit=1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("false");
        assertThat(List.of(answer.header("Access-Control-Expose-Headers").split(",")))
                .containsExactlyInAnyOrder(
                        "Age",
                        "ETag",
                        "Link",
                        "X-Total-Count",
                        "X-Search-Mode",
                        "X-Served-From",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After");
    }

    @Test
    void answersWhoAsksFirst() {
        given().header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization,if-none-match")
                .options("/api/papers/search")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(ORIGIN))
                .header("Access-Control-Allow-Methods", containsString("GET"))
                .header("Access-Control-Allow-Headers", containsString("authorization"));
    }

    @Test
    void letsNoPageWrite() {
        given().header("Origin", ORIGIN).post("/api/papers").then().statusCode(403);
    }
}
