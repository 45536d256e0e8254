package dev.broadsheet.notify.matching;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.paper.PaperId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a subscription looks for. Equal ones have the same key, and are stored and matched once.
 *
 * <p>Definitions: TOPIC {@code {"topic":"language/reasoning"}}, a topic or a group; CATEGORY {@code
 * {"category":"cs.CL"}}, a category or an archive; AUTHOR {@code {"name":"LeCun, Y."}}; SIMILAR {@code
 * {"papers":["2601.00001"]}}; SEARCH as {@link SavedSearch} reads it.
 *
 * @param key SHA-256 of kind and canonical definition, in hexadecimal
 * @param definition canonical JSON: no white space, keys in order, absent instead of empty, lists sorted
 */
public record Interest(String key, Kind kind, String definition) {

    /** What there is to look for; the trending papers of a period are no interest. */
    public enum Kind {
        TOPIC,
        CATEGORY,
        AUTHOR,
        SEARCH,
        SIMILAR
    }

    public Interest {
        requireText(key, "key");
        requirePresent(kind, "kind");
        requireText(definition, "definition");
    }

    public static Interest topic(String topic) {
        return of(Kind.TOPIC, Map.of("topic", topic));
    }

    public static Interest category(String category) {
        return of(Kind.CATEGORY, Map.of("category", category));
    }

    public static Interest author(String name) {
        return of(Kind.AUTHOR, Map.of("name", name));
    }

    public static Interest similarTo(List<PaperId> papers) {
        return of(
                Kind.SIMILAR,
                Map.of("papers", papers.stream().map(PaperId::value).toList()));
    }

    /** @throws IllegalArgumentException if the definition is none of its kind; the message says why */
    public static Interest of(Kind kind, Map<String, ?> definition) {
        return of(kind, CanonicalJson.tree(definition));
    }

    /** @throws IllegalArgumentException if the definition is none of its kind; the message says why */
    public static Interest of(Kind kind, JsonNode definition) {
        JsonNode canonical = CanonicalJson.of(definition);
        InterestDefinition.of(kind, canonical);
        String written = CanonicalJson.write(canonical);
        return new Interest(sha256(kind + " " + written), kind, written);
    }

    InterestDefinition meaning() {
        return InterestDefinition.of(kind, CanonicalJson.read(definition));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
