package dev.broadsheet.search.status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Finds out how the platform is: everything at once, each within its time, and not for each reader anew. */
@Singleton
public class StatusProbe {

    private static final String NOW = "now";

    private final SourcesClient sources;
    private final ConsumerLags lags;
    private final ArchiveState archive;
    private final Cache<String, PlatformStatus> kept;

    StatusProbe(SourcesClient sources, ConsumerLags lags, ArchiveState archive, StatusConfig config) {
        this.sources = sources;
        this.lags = lags;
        this.archive = archive;
        this.kept = Caffeine.newBuilder()
                .maximumSize(1)
                .expireAfterWrite(config.keptFor())
                .build();
    }

    public PlatformStatus status() {
        return kept.get(NOW, key -> asked());
    }

    private PlatformStatus asked() {
        CompletableFuture<Optional<List<Source>>> fromIngest = begun(sources::sources);
        CompletableFuture<Optional<Map<Stage, Long>>> fromKafka = begun(lags::waiting);
        return new PlatformStatus(fromIngest.join(), fromKafka.join(), archive.archive());
    }

    private static <T> CompletableFuture<T> begun(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }
}
