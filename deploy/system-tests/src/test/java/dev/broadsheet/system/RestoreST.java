package dev.broadsheet.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.settings.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both databases go back to a moment, and the index is lost; what came after that moment is in the topics. The steps are
 * those of docs/upgrading.md.
 */
@Tag("long")
@ExtendWith(RunningReplicas.class)
class RestoreST {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> READ_BY_NOTIFY =
            List.of(Topics.paperEnriched(Topics.FIRST_GENERATION), Topics.PAPER_SIGNALS);
    private static final String MISS_DIGESTS_INSTEAD = """
            update subscriber set last_daily = cast(now() at time zone 'UTC' as date) - 1
            where last_daily < cast(now() at time zone 'UTC' as date) - 1""";
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");
    private static final String EDITED = "2507.00001";
    private static final String FORGOTTEN = "2507.00002";
    private static final String LISTED_TITLE =
            "select title from paper where list_day is not null and id = '" + FORGOTTEN + "'";

    @TempDir
    Path folder;

    @Test
    void bringsBackWhatWasAndShowsWhatIsEditedAfterwards(Replicas replicas) throws Exception {
        Api api = replicas.api();
        api.importPapers(Papers.listed(EDITED, 1, "anteriority", DAY, 1));
        replicas.awaitAgreement();
        Subscribers early = Subscribers.confirmed(api, "early.reader", 1);

        Instant moment = Instant.now();
        replicas.platform().postgres().backUp(folder.resolve("backup"));
        api.importPapers(Papers.listed(EDITED, 2, "interiority", DAY, 2));
        api.importPapers(Papers.listed(FORGOTTEN, 1, "transience", DAY.plusDays(1), 2));
        replicas.awaitAgreement();
        Subscribers late = Subscribers.confirmed(api, "late.reader", 1);

        replicas.platform().stopServices();
        replicas.platform().postgres().restore(folder.resolve("backup"));
        loseTheIndex(replicas);
        replicas.execute("notify", "insert into sending_stop (since) values (now())");
        replicas.execute("notify", MISS_DIGESTS_INSTEAD);
        replicas.broker().resetOffsets("notify", moment, READ_BY_NOTIFY);
        replicas.platform().startServices();
        replicas.platform().rebuildIndex();

        // The topics remember what the databases have forgotten.
        awaitTitle(api, EDITED, "interiority");
        awaitTitle(api, FORGOTTEN, "transience");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(replicas.value("notify", LISTED_TITLE)).hasValue("On the transience of Things"));

        // Mails wait for their operator's word, and go to whoever was there at that moment.
        api.sendEdition(DAY.plusDays(1));
        JsonNode sending = api.operatorReads("/api/operation/sending");
        assertThat(sending.path("pausedSince").asText()).isNotEmpty();
        assertThat(sending.path("unsent").asInt()).isPositive();
        assertThat(early.awaitMails(1)).hasSize(1);
        api.operatorPosts("/api/operation/sending/resume", "application/json", "");
        assertThat(early.awaitMails(2)).hasSize(2);
        assertThat(late.awaitMails(1)).hasSize(1);

        // What is edited now is newer than all that the topics hold.
        api.importPapers(Papers.listed(FORGOTTEN, 1, "transience", DAY.plusDays(1), 2));
        api.importPapers(Papers.listed(EDITED, 3, "posteriority", DAY, 2));
        awaitTitle(api, EDITED, "posteriority");
        int upvotes = api.get("/api/papers/" + EDITED).path("upvotes").asInt();
        api.upvote(EDITED);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                api.get("/api/papers/" + EDITED).path("upvotes").asInt())
                        .isEqualTo(upvotes + 1));
        replicas.awaitAgreement();
    }

    private static void awaitTitle(Api api, String id, String word) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                api.get("/api/papers/" + id).path("title").asText())
                        .isEqualTo("On the " + word + " of Things"));
        assertThat(api.idsFoundBy(word)).contains(id);
    }

    private static void loseTheIndex(Replicas replicas) throws IOException, InterruptedException {
        HttpRequest delete = HttpRequest.newBuilder(
                        URI.create(replicas.platform().settings().url(Port.OPENSEARCH) + "/papers-*"))
                .DELETE()
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(delete, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }
}
