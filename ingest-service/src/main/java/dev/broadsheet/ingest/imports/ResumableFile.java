package dev.broadsheet.ingest.imports;

import dev.broadsheet.ingest.records.PaperStore;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * A file that may have been sent before, by the key that its sender gives it.
 *
 * @param line the last line whose paper is durable, 0 for a file that was never sent or was read to its end
 */
record ResumableFile(ImportPositions positions, Optional<String> key, long line) {

    static ResumableFile of(ImportPositions positions, Optional<String> key) {
        return new ResumableFile(
                positions, key, key.map(name -> await(positions.lineOf(name))).orElse(0L));
    }

    PaperStore.Alongside reached(long newLine) {
        return key.map(name -> positions.reached(name, newLine))
                .orElse(session -> Uni.createFrom().voidItem());
    }

    void finished() {
        key.ifPresent(name -> await(positions.forget(name)));
    }

    private static <T> T await(Uni<T> answer) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> answer);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
