package dev.broadsheet.notify.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.stage.Database;
import dev.broadsheet.notify.stage.NewPaper;
import dev.broadsheet.notify.stage.Readers;
import dev.broadsheet.notify.stage.Stage;
import dev.broadsheet.notify.stage.Stream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedbackIT {

    private static final NewPaper EAST =
            NewPaper.of("2605.40001", "East").in("cs.CL").meaning(1, 0, 0, 0);

    @Inject
    Stage stage;

    @Inject
    Stream stream;

    @Inject
    Database database;

    @Inject
    Readers readers;

    @BeforeEach
    void forgetEverything() {
        stage.clear();
    }

    @Test
    void bringsMoreOfWhatAReaderWantsMoreOf() {
        UUID reader = readers.confirmed("more@example.org");
        publish(EAST);

        say("more", reader, EAST.id());
        say("more", reader, EAST.id());
        publish(NewPaper.of("2605.40002", "Nearly east").meaning(0.95, 0.3122, 0, 0));

        assertThat(database.text("select paper || ' ' || pace || ' ' || (reason ->> 'detail') from paper_match"))
                .isEqualTo("2605.40002 DAILY East");
        assertThat(database.count("select count(*) from subscription")).isEqualTo(1);
    }

    @Test
    void endsItWithLessOfTheSame() {
        UUID reader = readers.confirmed("less@example.org");
        publish(EAST);
        say("more", reader, EAST.id());

        say("less", reader, EAST.id());

        assertThat(database.count("select count(*) from subscription")).isZero();
        assertThat(database.text("select wish from feedback")).isEqualTo("LESS");
    }

    @Test
    void leavesOutWhatIsNearerToWhatAReaderWantsLessOfThanToWhatTheyWant() {
        publish(EAST);
        publish(NewPaper.of("2605.40003", "Turned away").meaning(0.8, 0.6, 0, 0));
        UUID reader = readers.confirmed("near@example.org");
        readers.wants(reader, Interest.similarTo(List.of(new PaperId(EAST.id()))), "DAILY");
        say("less", reader, "2605.40003");

        // Cosines to what is wanted 0.906 and 0.96, to what is not 0.979 and 0.936.
        publish(NewPaper.of("2605.40004", "Nearer to the other").meaning(0.9063, 0.4226, 0, 0));
        publish(NewPaper.of("2605.40005", "Nearer to east").meaning(0.96, 0.28, 0, 0));

        assertThat(database.text("select string_agg(paper, ' ') from paper_match"))
                .isEqualTo("2605.40005");
    }

    @Test
    void leavesOutOfATopicWhatIsLikeWhatAReaderWantsLessOf() {
        publish(NewPaper.of("2605.40006", "Turned away").meaning(0, 1, 0, 0));
        UUID reader = readers.confirmed("topic@example.org");
        readers.wants(reader, Interest.category("cs.CL"), "DAILY");
        readers.wants(reader, Interest.author("Ada Lovelace"), "DAILY");
        say("less", reader, "2605.40006");

        publish(NewPaper.of("2605.40007", "Like it")
                .in("cs.CL")
                .by("Alan Turing")
                .meaning(0, 0.9, 0.4359, 0));
        publish(NewPaper.of("2605.40008", "Like it, by one who was asked for")
                .in("cs.CL")
                .meaning(0, 1, 0, 0));
        publish(NewPaper.of("2605.40009", "Unlike it")
                .in("cs.CL")
                .by("Alan Turing")
                .meaning(0, 0.8, 0.6, 0));

        assertThat(database.text("select string_agg(paper, ' ' order by paper) from paper_match"))
                .isEqualTo("2605.40008 2605.40009");
    }

    private static void say(String wish, UUID reader, String paper) {
        RestAssured.given()
                .queryParam("reader", reader.toString())
                .queryParam("paper", paper)
                .post("/probe/feedback/" + wish)
                .then()
                .statusCode(204);
    }

    private void publish(NewPaper paper) {
        stream.publish(paper.enriched(1));
        Awaitility.await(paper.title())
                .atMost(Duration.ofSeconds(20))
                .until(() -> database.count(
                                "select count(*) from paper_matching where paper = ? and due_since is null", paper.id())
                        == 1);
    }
}
