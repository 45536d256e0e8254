package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A model, data set or Space on the hub that builds on a paper. Only its identifier is known here; the figures that
 * clients show beside it are 0.
 *
 * @param tags clients read them of every data set
 * @param isPrivate never: what is known here was public
 */
record RepositoryView(
        String id,
        String author,
        String repoType,
        int likes,
        int downloads,
        List<String> tags,
        @JsonProperty("private") boolean isPrivate) {

    static List<RepositoryView> of(List<String> ids, String repoType) {
        return ids.stream()
                .map(id -> new RepositoryView(id, id.replaceFirst("/.*$", ""), repoType, 0, 0, List.of(), false))
                .toList();
    }
}
