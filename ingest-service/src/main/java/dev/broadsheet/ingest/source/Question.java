package dev.broadsheet.ingest.source;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * A GET request.
 *
 * @param answers statuses that are answers; every other one is a failure
 */
public record Question(URI address, Map<String, String> headers, Set<Integer> answers) {

    public Question {
        requirePresent(address, "address");
        headers = Map.copyOf(headers);
        answers = Set.copyOf(answers);
        if (!isWeb(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("only http and https are fetched, not " + address);
        }
    }

    private static boolean isWeb(String scheme) {
        return "http".equals(scheme) || "https".equals(scheme);
    }

    public static Question of(URI address) {
        return new Question(address, Map.of(), Set.of(200));
    }

    /** The same question, to where the host sent us. */
    Question at(URI elsewhere) {
        return new Question(elsewhere, headers, answers);
    }
}
