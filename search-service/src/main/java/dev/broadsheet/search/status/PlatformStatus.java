package dev.broadsheet.search.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the platform is, as far as that is known.
 *
 * @param sources empty if ingest-service does not answer
 * @param waiting about how much waits in each stage, without those of which nothing is known; empty if Kafka does not answer
 * @param archive empty if OpenSearch does not answer
 */
public record PlatformStatus(
        Optional<List<Source>> sources, Optional<Map<Stage, Long>> waiting, Optional<Archive> archive) {}
