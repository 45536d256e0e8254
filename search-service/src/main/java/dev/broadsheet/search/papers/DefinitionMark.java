package dev.broadsheet.search.papers;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which definition an index was made from, as its mapping's {@code _meta} says.
 *
 * @param version 0 for an index from before there were marks
 * @param checksum of analysis and mapping, vectors included
 */
record DefinitionMark(int version, String checksum) {

    static DefinitionMark of(JsonNode meta) {
        return new DefinitionMark(
                meta.path("version").asInt(), meta.path("checksum").asText("none"));
    }
}
