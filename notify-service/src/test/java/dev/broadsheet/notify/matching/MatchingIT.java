package dev.broadsheet.notify.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.matching.Interest.Kind;
import dev.broadsheet.notify.stage.Database;
import dev.broadsheet.notify.stage.Inbox;
import dev.broadsheet.notify.stage.MovableClock;
import dev.broadsheet.notify.stage.NewPaper;
import dev.broadsheet.notify.stage.Readers;
import dev.broadsheet.notify.stage.Stage;
import dev.broadsheet.notify.stage.Stream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchingIT {

    private static final NewPaper PAPER = NewPaper.of("2605.30001", "Sparse attention for long contexts")
            .by("Ada Lovelace", "Kurt Gödel")
            .in("cs.CL", "cs.LG")
            .on("language/reasoning")
            .meaning(1, 0, 0, 0);

    @Inject
    Stage stage;

    @Inject
    Stream stream;

    @Inject
    Database database;

    @Inject
    Readers readers;

    @Inject
    Inbox inbox;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "broadsheet.opensearch.url")
    String openSearch;

    @BeforeEach
    void forgetEverything() {
        stage.clear();
    }

    @Test
    void findsWhoWantsAPaperWhateverTheyLookFor() {
        UUID bySearch = wants(search("q", "sparse contexts", "category", List.of("cs")));
        UUID byAuthor = wants(Interest.author("Godel, K."));
        UUID byTopic = wants(Interest.topic("language"));
        UUID byCategory = wants(Interest.category("cs.LG"));
        wants(search("q", "sparse -attention"));
        wants(search("q", "sparse contexts", "category", List.of("math")));
        wants(Interest.author("Kurt Russell"));
        wants(Interest.topic("vision"));
        wants(Interest.category("cs.CV"));

        stream.publish(PAPER.enriched(1));

        awaitMatches(4);
        assertThat(reasonOf(bySearch)).isEqualTo("SEARCH sparse contexts, cs");
        assertThat(reasonOf(byAuthor)).isEqualTo("AUTHOR Godel, K.");
        assertThat(reasonOf(byTopic)).startsWith("TOPIC ");
        assertThat(reasonOf(byCategory)).isEqualTo("CATEGORY cs.LG");
    }

    @Test
    void findsPapersLikeAnotherByTheCosineAlone() {
        stream.publish(NewPaper.of("2601.00001", "The one before")
                .submitted("2026-01-05T00:00:00Z")
                .meaning(1, 0, 0, 0)
                .enriched(1));
        UUID near = wants(Interest.similarTo(List.of(new PaperId("2601.00001"))));
        UUID early = wants(Interest.similarTo(List.of(new PaperId("2601.00002"))));

        // Its vector comes after the interest in papers like it.
        stream.publish(NewPaper.of("2601.00002", "Another before")
                .submitted("2026-01-06T00:00:00Z")
                .meaning(0, 0, 1, 0)
                .enriched(1));
        awaitText("2", "select count(*) from paper_vector");
        stream.publish(PAPER.meaning(0.89, 0.456, 0, 0).enriched(1));
        stream.publish(NewPaper.of("2605.30002", "Not near enough")
                .meaning(0.87, 0.4931, 0, 0)
                .enriched(1));
        stream.publish(NewPaper.of("2605.30003", "Near to the other")
                .meaning(0, 0, 0.9, 0.4359)
                .enriched(1));

        awaitMatched("2605.30001", "2605.30002", "2605.30003");
        assertThat(database.text(
                        "select paper || ' ' || (reason ->> 'detail') from paper_match where subscriber = ?", near))
                .isEqualTo("2605.30001 The one before");
        assertThat(database.text(
                        "select paper || ' ' || (reason ->> 'detail') from paper_match where subscriber = ?", early))
                .isEqualTo("2605.30003 Another before");
        assertThat(database.count("select count(*) from paper_match")).isEqualTo(2);
        assertThat(database.text(
                        "select round(cast(score as numeric), 2)::text from paper_match where subscriber = ?", near))
                .isEqualTo("0.89");
    }

    @Test
    void asksForMoreNearnessToTheMiddleOfSeveral() {
        stream.publish(NewPaper.of("2601.00003", "East")
                .submitted("2026-01-05T00:00:00Z")
                .meaning(1, 0, 0, 0)
                .enriched(1));
        stream.publish(NewPaper.of("2601.00004", "North of east")
                .submitted("2026-01-05T00:00:00Z")
                .meaning(0.8, 0.6, 0, 0)
                .enriched(1));
        awaitText("2", "select count(*) from paper_vector");
        UUID reader = wants(Interest.similarTo(List.of(new PaperId("2601.00003"), new PaperId("2601.00004"))));

        // Cosines to the middle 0.92 and 0.90; 0.908 is what comes to 0.88 with one paper.
        stream.publish(PAPER.meaning(0.8728, 0.2909, 0.3919, 0).enriched(1));
        stream.publish(NewPaper.of("2605.30002", "Near enough to one alone")
                .meaning(0.8538, 0.2846, 0.4359, 0)
                .enriched(1));

        awaitMatched("2605.30001", "2605.30002");
        assertThat(database.text("select string_agg(paper, ' ') from paper_match where subscriber = ?", reader))
                .isEqualTo("2605.30001");
    }

    @Test
    void takesTheSoonerPaceAndTheReasonThatComesFirst() {
        UUID reader = readers.confirmed("reader@example.org");
        readers.wants(reader, Interest.category("cs.CL"), "DAILY");
        readers.wants(reader, Interest.topic("language"), "WEEKLY");
        readers.wants(reader, Interest.author("Ada Lovelace"), "DAILY");

        stream.publish(PAPER.enriched(1));

        awaitMatches(1);
        assertThat(database.text("select pace from paper_match")).isEqualTo("DAILY");
        assertThat(reasonOf(reader)).isEqualTo("AUTHOR Ada Lovelace");
    }

    @Test
    void matchesAgainWhenVotesPassAMinimum() {
        UUID reader = wants(search("category", List.of("cs.CL"), "minUpvotes", 5));
        stream.publish(PAPER.enriched(1));
        stream.publish(PAPER.votes(4).signals(1));
        awaitMatched(PAPER.id());
        assertThat(database.count("select count(*) from paper_match")).isZero();

        stream.publish(PAPER.votes(5).signals(2));

        awaitMatches(1);
        assertThat(reasonOf(reader)).isEqualTo("SEARCH cs.CL, at least 5 upvotes");
    }

    @Test
    void leavesOutReadersWhoDoNotWantMailNow() {
        UUID pending = readers.pending("pending@example.org");
        readers.wants(pending, Interest.category("cs.CL"), "INSTANT");
        UUID paused = readers.confirmed("paused@example.org");
        readers.wants(paused, Interest.category("cs.CL"), "DAILY");
        database.change("update subscriber set paused_until = '2026-06-01' where id = ?", paused);
        UUID back = readers.confirmed("back@example.org");
        readers.wants(back, Interest.category("cs.CL"), "DAILY");
        database.change("update subscriber set paused_until = '2026-05-01' where id = ?", back);

        stream.publish(PAPER.enriched(1));

        awaitMatched(PAPER.id());
        assertThat(database.text("select subscriber::text from paper_match")).isEqualTo(back.toString());
        assertThat(database.count("select count(*) from paper_match")).isEqualTo(1);
    }

    @Test
    void mailsNobodyForOldPapersHoweverTheyComeIn() {
        wants(Interest.category("cs.CL"));
        stream.publish(PAPER.submitted("2026-05-07T00:00:00Z").enriched(1));
        stream.publish(NewPaper.of("1706.03762", "An old one")
                .submitted("2017-06-12T00:00:00Z")
                .in("cs.CL")
                .enriched(1));
        NewPaper young = NewPaper.of("2605.30009", "A young one")
                .submitted("2026-05-09T00:00:00Z")
                .in("cs.CL");
        stream.publish(young.enriched(1));

        awaitMatched(PAPER.id(), "1706.03762", young.id());
        assertThat(database.text("select string_agg(paper, ' ') from paper_match"))
                .isEqualTo(young.id());
    }

    @Test
    void takesAnOldPaperForNewsWhenItStandsOnTodaysList() {
        wants(Interest.category("cs.CL"));
        NewPaper old = PAPER.submitted("2026-04-01T00:00:00Z");
        stream.publish(old.enriched(1));
        awaitMatched(old.id());
        assertThat(database.count("select count(*) from paper_match")).isZero();

        stream.publish(old.listed("2026-05-22").signals(1));

        awaitMatches(1);
    }

    @Test
    void mailsAtOnceWhatReadersWantAtOnceAndSaysWhy() {
        UUID reader = readers.confirmed("instant@example.org");
        readers.wants(reader, search("q", "\"sparse attention\""), "INSTANT");

        stream.publish(PAPER.enriched(1));

        Awaitility.await("within five seconds")
                .atMost(Duration.ofSeconds(5))
                .until(() -> inbox.of("instant@example.org").size() == 1);
        assertThat(inbox.of("instant@example.org").getFirst().text()).contains("Sparse attention for long contexts");
        assertThat(database.text("select mail from paper_match")).isEqualTo("alert/" + PAPER.id() + "/" + reader);
        assertThat(database.text("select reasons::text from email where kind = 'ALERT'"))
                .isEqualTo("[{\"kind\": \"SEARCH\", \"detail\": \"\\\"sparse attention\\\"\"}]");
    }

    @Test
    void bringsAPaperToAReaderOnceWhateverItsVersions() {
        UUID reader = readers.confirmed("once@example.org");
        readers.wants(reader, Interest.category("cs.CL"), "INSTANT");
        readers.wants(reader, Interest.author("Ada Lovelace"), "INSTANT");

        stream.publish(PAPER.enriched(1));
        stream.publish(PAPER.enriched(1));
        awaitMatches(1);
        stream.publish(PAPER.version(2).enriched(2));
        stream.publish(PAPER.votes(9).signals(1));
        awaitText("2", "select revision from paper_matching");
        awaitText("9", "select upvotes from paper");
        awaitMatched(PAPER.id());

        inbox.await("once@example.org", 1);
        assertThat(database.count("select count(*) from email where kind <> 'CONFIRMATION'"))
                .isEqualTo(1);
    }

    @Test
    void bringsNoPaperThatAReaderHadInADigest() {
        UUID reader = readers.confirmed("had@example.org");
        readers.wants(reader, Interest.category("cs.CL"), "INSTANT");
        database.change(
                "insert into email (idempotency_key, subscriber, kind, edition, papers, state, requested_at) "
                        + "values ('digest/2026-05-21', ?, 'DIGEST', '2026-05-21', array['2605.30001'], 'SENT', '2026-05-21')",
                reader);

        stream.publish(PAPER.enriched(1));

        awaitMatched(PAPER.id());
        assertThat(database.text("select mail from paper_match")).isEqualTo("digest/2026-05-21");
        assertThat(database.count("select count(*) from email where kind = 'ALERT'"))
                .isZero();
    }

    @Test
    void mailsNoMoreOfASubscriptionWithinADayThanItsReaderWants() {
        UUID reader = readers.confirmed("few@example.org");
        readers.wants(reader, Interest.category("cs.CL"), "INSTANT", 2);
        List<NewPaper> papers = List.of(
                NewPaper.of("2605.30011", "One").in("cs.CL"),
                NewPaper.of("2605.30012", "Two").in("cs.CL"),
                NewPaper.of("2605.30013", "Three").in("cs.CL"));
        for (NewPaper paper : papers) {
            stream.publish(paper.enriched(1));
            awaitMatched(paper.id());
        }
        assertThat(database.count("select count(*) from paper_match where mail is not null"))
                .isEqualTo(2);

        clock.advance(Duration.ofHours(25));
        NewPaper tomorrow = NewPaper.of("2605.30014", "Four").in("cs.CL");
        stream.publish(tomorrow.enriched(1));

        awaitMatched(tomorrow.id());
        assertThat(database.count("select count(*) from paper_match where mail is not null"))
                .isEqualTo(3);
    }

    @Test
    void tellsThoseWhoHadAPaperOfItsNewVersionAndItsWithdrawal() {
        UUID told = readers.confirmed("told@example.org");
        readers.wants(told, Interest.category("cs.CL"), "INSTANT");
        database.change("update subscriber set tell_of_changes = true where id = ?", told);
        UUID untold = readers.confirmed("untold@example.org");
        readers.wants(untold, Interest.category("cs.CL"), "INSTANT");
        stream.publish(PAPER.enriched(1));
        awaitMatches(2);

        stream.publish(PAPER.version(2).enriched(2));
        awaitText("1", "select count(*) from email where idempotency_key = ?", "update/2605.30001/v2/" + told);
        stream.publish(PAPER.version(3).withdrawn().enriched(3));
        awaitText("1", "select count(*) from email where idempotency_key = ?", "update/2605.30001/withdrawn/" + told);
        stream.publish(PAPER.version(3).withdrawn().enriched(4));
        awaitMatched(PAPER.id());

        assertThat(database.count("select count(*) from email where kind = 'UPDATE'"))
                .isEqualTo(2);
        assertThat(database.text("select reasons -> 0 ->> 'kind' from email where kind = 'UPDATE' limit 1"))
                .isEqualTo("CATEGORY");
    }

    @Test
    void forgetsWhatNobodyGotYetOfAPaperThatIsGone() {
        wants(Interest.category("cs.CL"));
        stream.publish(PAPER.enriched(1));
        awaitMatches(1);

        stream.publish(PAPER.takenDown(2));

        awaitMatches(0);
        awaitText("0", "select count(*) from paper_vector where paper = ?", PAPER.id());
    }

    @Test
    void storesEqualInterestsOnceAndForgetsThoseThatNobodyHas() {
        UUID one = wants(search("q", "attention", "category", List.of("cs.CL", "cs.LG")));
        UUID other = wants(search("category", List.of("cs.LG", "cs.CL"), "q", "attention"));
        assertThat(database.count("select count(*) from interest")).isEqualTo(1);

        stream.publish(PAPER.enriched(1));

        awaitMatches(2);
        assertThat(reasonOf(one)).isEqualTo(reasonOf(other));
        database.change("delete from subscription");
        database.change("update interest set created_at = now() - interval '2 hours'");
        awaitText("0", "select count(*) from interest");
    }

    @Test
    void fillsTheIndexFromTheTableWhenItIsGone() {
        wants(search("q", "attention"));
        NewPaper before = NewPaper.of("2605.30021", "Attention before");
        stream.publish(before.enriched(1));
        awaitMatches(1);

        RestAssured.given()
                .baseUri(openSearch)
                .delete("/interests-v3-g1")
                .then()
                .statusCode(200);
        stream.publish(PAPER.enriched(1));

        awaitMatches(2);
    }

    @Test
    void doesWithoutTheVectorOfAnotherModel() {
        wants(Interest.similarTo(List.of(new PaperId("2605.30022"))));
        UUID reader = wants(Interest.category("cs.CL"));
        stream.publish(NewPaper.of("2605.30022", "The one").meaning(0, 1, 0, 0).enriched(1));
        NewPaper other = PAPER.meaning(0, 0.6, 0.8);
        stream.publish(other.enriched(1));

        awaitMatched(other.id());
        assertThat(reasonOf(reader)).isEqualTo("CATEGORY cs.CL");
        assertThat(database.text("select failure from paper_matching where paper = ?", other.id()))
                .isNull();
    }

    private UUID wants(Interest interest) {
        UUID reader = readers.confirmed(UUID.randomUUID() + "@example.org");
        readers.wants(reader, interest, "DAILY");
        return reader;
    }

    private static Interest search(Object... definition) {
        Map<String, Object> fields = new java.util.HashMap<>();
        for (int i = 0; i < definition.length; i += 2) {
            fields.put((String) definition[i], definition[i + 1]);
        }
        return Interest.of(Kind.SEARCH, fields);
    }

    private String reasonOf(UUID reader) {
        return database.text(
                "select (reason ->> 'kind') || ' ' || (reason ->> 'detail') from paper_match where subscriber = ?",
                reader);
    }

    private void awaitMatches(int count) {
        awaitText(Integer.toString(count), "select count(*) from paper_match");
    }

    private void awaitMatched(String... papers) {
        for (String paper : papers) {
            awaitText("1", "select count(*) from paper_matching where paper = ? and due_since is null", paper);
        }
    }

    private void awaitText(String expected, String query, Object... parameters) {
        Awaitility.await(query)
                .atMost(Duration.ofSeconds(20))
                .until(() -> expected.equals(database.text(query, parameters)));
    }
}
