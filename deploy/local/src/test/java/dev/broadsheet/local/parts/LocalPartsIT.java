package dev.broadsheet.local.parts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.contracts.event.Topics;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocalPartsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Map<String, String> configuration;

    @BeforeAll
    static void startParts() {
        LocalPartsResource resource = new LocalPartsResource();
        resource.init(Map.of("database", "notify"));
        configuration = resource.start();
    }

    @Test
    void startsEachPartOncePerJvm() {
        LocalPartsResource another = new LocalPartsResource();
        another.init(Map.of("parts", "kafka, mail"));

        Map<String, String> again = another.start();

        assertThat(again).isNotEmpty();
        assertThat(configuration).containsAllEntriesOf(again);
    }

    @Test
    void showsOnlyRecordsOfCommittedTransactions() throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", configuration.get("kafka.bootstrap.servers"), "transactional.id", "test"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(Topics.PAPER_DISCOVERED, 0, "2407.21783", "aborted"))
                    .get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(Topics.PAPER_DISCOVERED, 0, "2407.21783", "committed"))
                    .get();
            producer.commitTransaction();
        }

        assertThat(valuesIn(new TopicPartition(Topics.PAPER_DISCOVERED, 0))).containsExactly("committed");
    }

    private static List<String> valuesIn(TopicPartition partition) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                configuration.get("kafka.bootstrap.servers"),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }

    @Test
    void findsTheNearestVector() throws Exception {
        call("PUT", "/vectors", """
                {"settings": {"index.knn": true},
                 "mappings": {"properties": {"embedding": {"type": "knn_vector", "dimension": 2,
                   "method": {"name": "hnsw", "engine": "lucene", "space_type": "cosinesimil"}}}}}
                """);
        call("PUT", "/vectors/_doc/near?refresh=true", "{\"embedding\": [1.0, 0.1]}");
        call("PUT", "/vectors/_doc/far?refresh=true", "{\"embedding\": [-1.0, 0.1]}");

        JsonNode found = call("POST", "/vectors/_search", """
                {"query": {"knn": {"embedding": {"vector": [1.0, 0.0], "k": 1}}}}
                """);

        assertThat(found.at("/hits/hits/0/_id").asText()).isEqualTo("near");
    }

    private static JsonNode call(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(configuration.get("broadsheet.opensearch.url") + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JSON.readTree(response.body());
    }

    @Test
    void keepsWhatIsCommittedOnTheDisk() throws Exception {
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        configuration.get("broadsheet.postgres.host"),
                        configuration.get("broadsheet.postgres.port"),
                        configuration.get("broadsheet.postgres.database"));
        try (Connection connection = DriverManager.getConnection(
                        url,
                        configuration.get("broadsheet.postgres.username"),
                        configuration.get("broadsheet.postgres.password"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table reader (name text)");
            statement.execute("insert into reader values ('Ολίβια')");
            try (ResultSet row = statement.executeQuery(
                    "select name, current_database(), current_setting('fsync') || current_setting('synchronous_commit')"
                            + " from reader")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("Ολίβια");
                assertThat(row.getString(2)).isEqualTo("notify");
                assertThat(row.getString(3)).isEqualTo("onon");
            }
        }
    }

    @Test
    void showsASentMailInTheInbox() throws Exception {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", configuration.get("broadsheet.smtp.host"));
        smtp.setProperty("mail.smtp.port", configuration.get("broadsheet.smtp.port"));
        MimeMessage mail = new MimeMessage(Session.getInstance(smtp));
        mail.setFrom(new InternetAddress("daily@example.org", "Broadsheet"));
        mail.addRecipient(Message.RecipientType.TO, new InternetAddress("olivia@example.org"));
        mail.setSubject("Έντυπο of the day", UTF_8.name());
        mail.setText("Twelve papers", UTF_8.name());
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");

        Transport.send(mail);

        URI messages =
                URI.create(configuration.get("broadsheet.local.inbox-url") + "/api/messages?to=olivia@example.org");
        JsonNode received =
                JSON.readTree(HTTP.send(HttpRequest.newBuilder(messages).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        assertThat(received).hasSize(1);
        assertThat(received.at("/0/from").asText()).isEqualTo("Broadsheet <daily@example.org>");
        assertThat(received.at("/0/to").asText()).isEqualTo("olivia@example.org");
        assertThat(received.at("/0/subject").asText()).isEqualTo("Έντυπο of the day");
        assertThat(received.at("/0/text").asText().strip()).isEqualTo("Twelve papers");
        assertThat(received.at("/0/headers/List-Unsubscribe-Post").asText()).isEqualTo("List-Unsubscribe=One-Click");
    }
}
