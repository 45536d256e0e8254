package dev.broadsheet.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Text to token ids, by the Hugging Face tokenizer in native code; safe for several threads. */
final class Tokenizer implements AutoCloseable {

    static {
        keepOffline();
    }

    private final HuggingFaceTokenizer tokenizer;

    private Tokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static Tokenizer load(InputStream json, int maxTokens) throws IOException {
        return new Tokenizer(HuggingFaceTokenizer.newInstance(
                json,
                Map.of(
                        "truncation",
                        "true",
                        "maxLength",
                        Integer.toString(maxTokens),
                        // Or it takes every model for one of 512.
                        "modelMaxLength",
                        Integer.toString(maxTokens),
                        // One text at a time is never padded, whatever the file says.
                        "padding",
                        "false")));
    }

    Tokens tokenize(String text) {
        Encoding encoding = tokenizer.encode(text);
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] starts = new int[spans.length];
        int[] ends = new int[spans.length];
        CodePointIndex index = CodePointIndex.of(text);
        for (int token = 0; token < spans.length; token++) {
            CharSpan span = spans[token];
            starts[token] = span == null ? Tokens.NOWHERE : index.toChar(span.getStart());
            ends[token] = span == null ? Tokens.NOWHERE : index.toChar(span.getEnd());
        }
        return new Tokens(encoding.getIds(), starts, ends, text.length(), encoding.exceedMaxLength());
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    /** Its native library is in its jar: it must neither look for a GPU build on the network nor report its use. */
    private static void keepOffline() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        if (System.getenv("DJL_CACHE_DIR") == null && System.getProperty("DJL_CACHE_DIR") == null) {
            unpackWhereWritable();
        }
    }

    // Unless told otherwise it unpacks into the home folder, which a container with a read-only root does not have.
    private static void unpackWhereWritable() {
        Path home = Path.of(System.getProperty("user.home", "?"));
        if (Files.isDirectory(home) && Files.isWritable(home)) {
            return;
        }
        try {
            System.setProperty(
                    "DJL_CACHE_DIR",
                    Files.createTempDirectory("broadsheet-tokenizer").toString());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the tokenizer needs a writable folder for its native library: set DJL_CACHE_DIR", e);
        }
    }
}
