package dev.broadsheet.search.api;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.fixture.Published;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class PaperDetailIT {

    private static final String PATH = "/api/papers/2606.00001";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    void publish() {
        try (Published published = new Published(bootstrapServers)) {
            published.paper(Papers.enriched("2606.00001", 10, "A discussed paper"));
            published.signals(Papers.signals("2606.00001", 10, 7));
        }
        await().atMost(20, SECONDS)
                .until(() -> given().get(PATH).statusCode() == 200
                        && given().get(PATH).jsonPath().getInt("upvotes") == 7);
    }

    @Test
    void tellsADiscussionToWhoeverAsksForIt() {
        given().get(PATH + "?field=comments")
                .then()
                .body("id", equalTo("2606.00001"))
                .body("numComments", equalTo(2))
                .body("comments", hasSize(2))
                .body("comments[0].id", equalTo("c1"))
                .body("comments[0].type", equalTo("comment"))
                .body("comments[0].createdAt", equalTo("2026-03-01T10:00:00.000Z"))
                .body("comments[0].author.fullname", equalTo("AK"))
                .body("comments[0].data.latest.raw", equalTo("Now with <b>code</b>"))
                .body("comments[0].data.latest.html", equalTo("<p>Now with &lt;b&gt;code&lt;/b&gt;</p>"))
                .body("comments[0].data.latest.updatedAt", equalTo("2026-03-01T10:00:00.000Z"))
                .body("comments[0].data", not(hasKey("parentCommentId")))
                .body("comments[1]", not(hasKey("author")))
                .body("comments[1].data.parentCommentId", equalTo("c1"));
    }

    @Test
    void keepsADiscussionOutOfEverythingElse() {
        given().get(PATH).then().body("numComments", equalTo(2)).body("$", not(hasKey("comments")));
    }
}
