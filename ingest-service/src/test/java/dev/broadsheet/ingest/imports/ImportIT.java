package dev.broadsheet.ingest.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.ingest.TopicReader;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KnownTokens.class)
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class ImportIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void recordsTheSamplePapersAndPublishesThemOnce() throws Exception {
        byte[] sample = resource("/sample-papers.ndjson");
        long lines = new String(sample, UTF_8).lines().count();

        JsonNode first = load(sample);
        JsonNode again = load(gzip(sample));

        assertThat(first.path("done").asBoolean()).isTrue();
        assertThat(first.path("accepted").asLong()).isEqualTo(lines);
        assertThat(again.path("accepted").asLong()).isZero();
        assertThat(again.path("unchanged").asLong()).isEqualTo(lines);
        try (TopicReader discovered = TopicReader.of(bootstrapServers, Topics.PAPER_DISCOVERED)) {
            ConsumerRecord<String, byte[]> llama = only(discovered.untilDrained(this::outboxIsEmpty), "2407.21783");
            assertThat(EventJson.read(llama.value(), PaperDiscovered.class).title())
                    .isEqualTo("The Llama 3 Herd of Models");
            CloudEvent event = CloudEvent.of(llama.headers());
            assertThat(event.type()).isEqualTo(Topics.PAPER_DISCOVERED);
            assertThat(event.traceparent()).isPresent();
        }
        try (TopicReader signals = TopicReader.of(bootstrapServers, Topics.PAPER_SIGNALS)) {
            ConsumerRecord<String, byte[]> llama = only(signals.untilDrained(this::outboxIsEmpty), "2407.21783");
            assertThat(EventJson.read(llama.value(), PaperSignals.class)
                            .submittedBy()
                            .fullname())
                    .isEqualTo("AK");
        }
    }

    @Test
    void publishesEveryRevisionOfAPaperInOrder() throws Exception {
        for (int edit = 1; edit <= 5; edit++) {
            load(line("2601.90001", "Edit " + edit));
        }

        try (TopicReader discovered = TopicReader.of(bootstrapServers, Topics.PAPER_DISCOVERED)) {
            List<PaperDiscovered> revisions = discovered.untilDrained(this::outboxIsEmpty).stream()
                    .filter(message -> message.key().equals("2601.90001"))
                    .map(message -> EventJson.read(message.value(), PaperDiscovered.class))
                    .toList();
            assertThat(revisions)
                    .extracting(PaperDiscovered::title)
                    .containsExactly("Edit 1", "Edit 2", "Edit 3", "Edit 4", "Edit 5");
            assertThat(revisions)
                    .extracting(PaperDiscovered::revision)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void recordsAPaperOnceWhenManySendItAtOnce() throws Exception {
        byte[] file = lines(IntStream.range(0, 300)
                .mapToObj(i -> "2602.%05d".formatted(10_000 + i))
                .toList());
        long accepted = 0;
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            Callable<JsonNode> send = () -> load(file);
            for (Future<JsonNode> answer : senders.invokeAll(Collections.nCopies(4, send))) {
                accepted += answer.get().path("accepted").asLong();
            }
        }

        assertThat(accepted).isEqualTo(300);
        try (TopicReader discovered = TopicReader.of(bootstrapServers, Topics.PAPER_DISCOVERED)) {
            assertThat(discovered.untilDrained(this::outboxIsEmpty))
                    .filteredOn(message -> message.key().startsWith("2602.1"))
                    .hasSize(300)
                    .extracting(ConsumerRecord::key)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void rejectsABadLineWithItsNumberAndTakesItsNeighbours() throws Exception {
        byte[] file = (new String(line("2603.00001", "Good"), UTF_8) + "\nnonsense\n"
                        + new String(line("2603.00002", "Good too"), UTF_8))
                .getBytes(UTF_8);

        JsonNode answer = load(file);

        assertThat(answer.path("accepted").asLong()).isEqualTo(2);
        assertThat(answer.path("rejected").asLong()).isEqualTo(1);
        assertThat(answer.at("/errors/0/line").asLong()).isEqualTo(2);
        assertThat(answer.at("/errors/0/error").asText()).startsWith("not JSON");
        given().header("Authorization", "Bearer " + KnownTokens.OPERATOR)
                .get("/api/quarantine?source=import")
                .then()
                .statusCode(200)
                .body(containsString("nonsense"))
                .body(containsString("line 2"));
    }

    @Test
    void keepsTheVeryBytesOfARejectedLine() throws Exception {
        byte[] broken = {'n', 'o', (byte) 0xc3, (byte) 0x28, (byte) 0xff, '!'};

        load(broken);

        given().header("Authorization", "Bearer " + KnownTokens.OPERATOR)
                .get("/api/quarantine?source=import")
                .then()
                .body("records.raw", hasItem(Base64.getEncoder().encodeToString(broken)));
    }

    @Test
    void goesOnAtTheLineReachedWhenAnImportBrokeOff() throws Exception {
        List<String> ids = IntStream.range(0, 1_200)
                .mapToObj(i -> "2605.%05d".formatted(10_000 + i))
                .toList();
        byte[] whole = gzip(lines(ids));
        byte[] first = Arrays.copyOf(whole, whole.length - 12);

        JsonNode broken = load(first, "?key=a-file");
        JsonNode resumed = load(whole, "?key=a-file");
        JsonNode again = load(whole, "?key=a-file");

        assertThat(broken.path("done").asBoolean()).isFalse();
        assertThat(broken.path("accepted").asLong()).isEqualTo(1_000);
        assertThat(resumed.path("resumed").asLong()).isEqualTo(1_000);
        assertThat(resumed.path("read").asLong()).isEqualTo(1_200);
        assertThat(resumed.path("accepted").asLong()).isEqualTo(200);
        assertThat(again.path("resumed").asLong()).isZero();
        assertThat(again.path("unchanged").asLong()).isEqualTo(1_200);
    }

    @Test
    void saysWhenAFileIsDamaged() throws Exception {
        byte[] damaged = gzip(lines(List.of("2603.00003")));
        damaged[3] = 77;

        JsonNode answer = load(damaged);

        assertThat(answer.path("done").asBoolean()).isFalse();
        assertThat(answer.path("error").asText()).isNotBlank();
    }

    @Test
    void letsNobodyUnknownWrite() {
        given().body("{}").post("/api/imports").then().statusCode(401).body("error", containsString("bearer token"));
        given().header("Authorization", "Bearer " + KnownTokens.READER)
                .body("{}")
                .post("/api/imports")
                .then()
                .statusCode(403);
    }

    private static JsonNode load(byte[] body) throws IOException {
        return load(body, "");
    }

    private static JsonNode load(byte[] body, String query) throws IOException {
        RequestSpecification request = given().header("Authorization", "Bearer " + KnownTokens.LOADER)
                .contentType("application/x-ndjson")
                .body(body);
        String answer = request.post("/api/imports" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return JSON.readTree(answer.lines().reduce((first, second) -> second).orElseThrow());
    }

    private boolean outboxIsEmpty() {
        try (Connection connection = database.getConnection();
                ResultSet result = connection.createStatement().executeQuery("select count(*) from outbox")) {
            result.next();
            return result.getLong(1) == 0;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static ConsumerRecord<String, byte[]> only(List<ConsumerRecord<String, byte[]>> messages, String key) {
        List<ConsumerRecord<String, byte[]>> found =
                messages.stream().filter(message -> message.key().equals(key)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static byte[] lines(List<String> ids) {
        return ids.stream()
                .map(id -> new String(line(id, "A paper"), UTF_8))
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    private static byte[] line(String id, String title) {
        return """
               {"id":"%s","title":"%s","abstract":"An abstract.","authors":"A. Person","categories":"cs.CL","listed":"2026-02-02"}""".formatted(id, title).getBytes(UTF_8);
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream file = ImportIT.class.getResourceAsStream(path)) {
            return file.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
