package dev.broadsheet.enrich.abstractive;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.URI;
import java.net.http.HttpClient;

/** A protocol that endpoints speak. */
enum Provider {
    /** Chat completions, as OpenAI's and most hosted and self-hosted endpoints speak them. */
    OPEN_AI {
        @Override
        ChatModel connect(LlmConfig config, URI baseUrl, String model) {
            return OpenAiChatModel.builder()
                    .httpClientBuilder(http())
                    .baseUrl(baseUrl.toString())
                    // Endpoints without keys take any; the header must have one.
                    .apiKey(config.apiKey().orElse("none"))
                    .modelName(model)
                    .temperature(0.0)
                    .maxTokens(config.answerTokens())
                    .timeout(config.timeout())
                    .maxRetries(0)
                    .build();
        }
    },
    OLLAMA {
        @Override
        ChatModel connect(LlmConfig config, URI baseUrl, String model) {
            return OllamaChatModel.builder()
                    .httpClientBuilder(http())
                    .baseUrl(baseUrl.toString())
                    .modelName(model)
                    .temperature(0.0)
                    .numPredict(config.answerTokens())
                    // Thoughts would use the answer's tokens up.
                    .think(false)
                    .timeout(config.timeout())
                    .maxRetries(0)
                    .build();
        }
    };

    abstract ChatModel connect(LlmConfig config, URI baseUrl, String model);

    // Never a redirect: a paper, or a key, goes to the configured host only.
    private static HttpClientBuilder http() {
        return JdkHttpClient.builder()
                .httpClientBuilder(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER));
    }
}
