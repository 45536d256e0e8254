package dev.broadsheet.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A source as everybody may see it. What is not known yet is left out.
 *
 * @param state absent until its first round has ended, and while it is switched off
 * @param since when it came into that state
 * @param newestDay the newest day that it has brought
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Source")
record SourceAnswer(
        String name,
        boolean enabled,
        Optional<Condition> state,
        Optional<Instant> since,
        Optional<String> why,
        Optional<Instant> lastSuccess,
        Optional<LocalDate> newestDay,
        Optional<Instant> nextRun) {

    /** All of them. */
    record Sources(List<SourceAnswer> sources) {}

    static SourceAnswer of(Source source, Optional<SourceState> state) {
        Optional<SourceState> running = state.filter(known -> source.enabled());
        return new SourceAnswer(
                source.name(),
                source.enabled(),
                running.map(SourceState::condition),
                running.map(SourceState::since),
                running.flatMap(SourceState::why),
                state.flatMap(SourceState::lastSuccess),
                state.flatMap(SourceState::newestDay),
                running.map(SourceState::nextRun));
    }
}
