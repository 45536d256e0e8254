package dev.broadsheet.enrich.abstractive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The task in the system's words, the paper as the user's message; what is asked stands in {@code prompt.txt}. */
final class Prompt {

    private static final String TASK = task();

    private Prompt() {}

    static List<ChatMessage> of(PaperDiscovered paper) {
        return List.of(
                SystemMessage.from(TASK),
                UserMessage.from("Title: " + paper.title() + "\n\nAbstract: " + paper.abstractText()));
    }

    private static String task() {
        try (InputStream resource = Prompt.class.getResourceAsStream("prompt.txt")) {
            return new String(resource.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the prompt cannot be read", e);
        }
    }
}
