package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.event.EventJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each source said last, as a hash: a source that says the same again says nothing new, whatever the others said
 * meanwhile. Written as {@code source:hash} words.
 */
record Fingerprints(Map<String, String> bySource) {

    static final Fingerprints NONE = new Fingerprints(Map.of());

    // 128 bits of SHA-256: no two contents of one paper will ever share them.
    private static final int BYTES = 16;

    static Fingerprints parse(String written) {
        if (written == null || written.isEmpty()) {
            return NONE;
        }
        return new Fingerprints(Stream.of(written.split(" "))
                .map(word -> word.split(":", 2))
                .collect(Collectors.toMap(word -> word[0], word -> word[1])));
    }

    static String of(Object content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(EventJson.write(content));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    boolean has(String source, String fingerprint) {
        return fingerprint.equals(bySource.get(source));
    }

    Fingerprints with(String source, String fingerprint) {
        Map<String, String> changed = new TreeMap<>(bySource);
        changed.put(source, fingerprint);
        return new Fingerprints(changed);
    }

    @Override
    public String toString() {
        return bySource.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
