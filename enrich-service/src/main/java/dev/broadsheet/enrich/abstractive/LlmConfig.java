package dev.broadsheet.enrich.abstractive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "broadsheet.summary.llm")
interface LlmConfig {

    /** Whose protocol the endpoint speaks; none, and no language model is asked, unless given. */
    Optional<Provider> provider();

    /** For instance {@code https://llm.example.org/v1} or {@code http://localhost:11434}; needed with a provider. */
    Optional<URI> baseUrl();

    /** The endpoint's name of the model, which readers see as {@code ai_summary_model}; needed with a provider. */
    Optional<String> model();

    Optional<String> apiKey();

    /** The longest that one paper waits for its summary, the reading of the answer included. */
    @WithDefault("8s")
    Duration timeout();

    /** The budget: requests in any minute, of this process. */
    @WithDefault("30")
    int requestsPerMinute();

    /** An answer's longest, in the model's tokens. */
    @WithDefault("160")
    int answerTokens();

    /** Half of so many requests failed, and the endpoint is left alone. */
    @WithDefault("4")
    int breakerRequests();

    /** How long it is left alone before one request tries it again. */
    @WithDefault("1m")
    Duration breakerPause();
}
