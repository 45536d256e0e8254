package dev.broadsheet.ingest.papers;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.broadsheet.contracts.paper.PaperId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A paper that somebody puts forward, as they wrote it.
 *
 * @param paperId in any form, address included
 * @param comment Markdown
 */
public record SubmitRequest(
        @JsonProperty("paper_id") String paperId,
        String comment,
        @JsonProperty("media_urls") List<String> mediaUrls) {

    private static final int LONGEST_COMMENT = 4_000;
    private static final int MOST_MEDIA = 10;
    private static final int LONGEST_URL = 2_000;
    // Control characters, and halves of surrogate pairs: what no store and no page could show.
    private static final Pattern UNSOUND = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|\\p{Cs}");

    Optional<PaperId> id() {
        return PaperId.tryParse(paperId);
    }

    /** What was said beside the paper; empty if nothing was. */
    Optional<String> words() {
        return Optional.ofNullable(comment).filter(text -> !text.isBlank());
    }

    /** What is wrong with it, naming the field. */
    Optional<String> complaint() {
        if (id().isEmpty()) {
            return Optional.of("paper_id must be an arXiv id, such as 2310.06825, or an address that has one");
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            return Optional.of("comment must have at most " + LONGEST_COMMENT + " characters");
        }
        if (comment != null && UNSOUND.matcher(comment).find()) {
            return Optional.of("comment must be text: no control characters, no halves of surrogate pairs");
        }
        List<String> media = mediaUrls == null ? List.of() : mediaUrls;
        return media.size() <= MOST_MEDIA && media.stream().allMatch(SubmitRequest::isAddress)
                ? Optional.empty()
                : Optional.of("media_urls must be at most " + MOST_MEDIA
                        + " addresses that begin with https://, each of" + " at most " + LONGEST_URL + " characters");
    }

    private static boolean isAddress(String url) {
        if (url == null || url.length() > LONGEST_URL || UNSOUND.matcher(url).find()) {
            return false;
        }
        try {
            URI address = new URI(url);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
