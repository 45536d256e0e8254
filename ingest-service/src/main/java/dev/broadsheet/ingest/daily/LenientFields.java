package dev.broadsheet.ingest.daily;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.ingest.reading.FieldLimits;
import dev.broadsheet.ingest.records.PlausibleTime;
import dev.broadsheet.ingest.text.PaperText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Fields of which a bad one is left out, because the rest of the entry is worth having without it. */
record LenientFields(JsonNode json) {

    private static final int MOST_LINKED = 200;
    private static final URI HUB = URI.create("https://huggingface.co/");

    Optional<String> text(String name, int longest) {
        JsonNode node = json.path(name);
        return Optional.of(node)
                .filter(JsonNode::isTextual)
                .map(text -> PaperText.folded(text.textValue()))
                .filter(text -> !text.isEmpty() && text.length() <= longest);
    }

    Optional<Integer> count(String name) {
        JsonNode node = json.path(name);
        return node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0
                ? Optional.of(node.intValue())
                : Optional.empty();
    }

    Optional<Instant> instant(String name) {
        try {
            return text(name, 40).map(Instant::parse).filter(PlausibleTime::isPlausible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A web address; a relative one is the hub's. */
    Optional<String> url(String name) {
        return text(name, FieldLimits.URL).flatMap(LenientFields::webAddress);
    }

    Optional<LenientFields> object(String name) {
        return json.path(name).isObject() ? Optional.of(new LenientFields(json.path(name))) : Optional.empty();
    }

    Stream<LenientFields> objects(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .filter(JsonNode::isObject)
                .map(LenientFields::new);
    }

    List<String> urls(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .filter(node -> node.isTextual() && node.textValue().length() <= FieldLimits.URL)
                .flatMap(node -> webAddress(PaperText.folded(node.textValue())).stream())
                .limit(MOST_LINKED)
                .toList();
    }

    /** What is listed, by its id alone: {@code Qwen/Qwen3-8B}. */
    List<String> ids(String name) {
        return objects(name)
                .flatMap(item -> item.text("id", FieldLimits.NAME).stream())
                .distinct()
                .limit(MOST_LINKED)
                .toList();
    }

    private static Optional<String> webAddress(String written) {
        try {
            URI address = HUB.resolve(new URI(written));
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
