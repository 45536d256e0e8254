package dev.broadsheet.encoder;

import ai.onnxruntime.OrtException;
import dev.broadsheet.encoder.EncoderModel.LocalFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Encodes texts to vectors of unit length, whose dot product says how near their meanings are.
 *
 * <p>Safe for several threads. Each call runs on its caller's thread alone, and on one kind of processor the same text
 * has the same vector to the bit, whatever runs beside it; work on several texts at once by calling from several
 * threads.
 */
public final class SentenceEncoder implements AutoCloseable {

    private final ModelDescriptor descriptor;
    private final Tokenizer tokenizer;
    private final Transformer transformer;
    // Native memory must not be freed under a running inference.
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private boolean closed;

    private SentenceEncoder(ModelDescriptor descriptor, Tokenizer tokenizer, Transformer transformer) {
        this.descriptor = descriptor;
        this.tokenizer = tokenizer;
        this.transformer = transformer;
    }

    /** As {@link #load(EncoderModel, ExecutionProvider)}, on the processor. */
    public static SentenceEncoder load(EncoderModel model) {
        return load(model, ExecutionProvider.CPU);
    }

    /**
     * Checks the model against its descriptor, loads it, and encodes the longest text that it reads.
     *
     * @throws UnusableModelException if a file is missing or damaged, the network is not what the descriptor says, or
     *     the provider is not here or not for this model
     */
    public static SentenceEncoder load(EncoderModel model, ExecutionProvider provider) {
        try {
            ModelDescriptor descriptor = model.describe();
            provider.require(descriptor);
            SentenceEncoder encoder = new SentenceEncoder(
                    descriptor, loadTokenizer(model, descriptor), loadTransformer(model, descriptor, provider));
            encoder.requireLongestText();
            return encoder;
        } catch (IOException | OrtException | RuntimeException e) {
            throw new UnusableModelException("the model in " + model + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static Tokenizer loadTokenizer(EncoderModel model, ModelDescriptor descriptor) throws IOException {
        try (InputStream json = model.open("tokenizer.json")) {
            Checksum.require(descriptor.tokenizerSha256(), "tokenizer.json", json);
        }
        try (InputStream json = model.open("tokenizer.json")) {
            return Tokenizer.load(json, descriptor.maxTokens());
        }
    }

    private static Transformer loadTransformer(
            EncoderModel model, ModelDescriptor descriptor, ExecutionProvider provider)
            throws IOException, OrtException {
        try (LocalFile onnx = model.local("model.onnx")) {
            try (InputStream content = Files.newInputStream(onnx.path())) {
                Checksum.require(descriptor.onnxSha256(), "model.onnx", content);
            }
            return Transformer.load(onnx.path(), provider, descriptor.dimensions());
        }
    }

    // A limit that the network does not have shows here, not at the first long text; and so does its need of memory.
    private void requireLongestText() {
        try {
            int found = encode("word ".repeat(descriptor.maxTokens())).vector().length;
            if (found != descriptor.dimensions()) {
                throw NetworkSignature.wrongDimensions(found, descriptor.dimensions());
            }
        } catch (UnusableModelException e) {
            close();
            throw e;
        } catch (IllegalStateException e) {
            close();
            throw new UnusableModelException(
                    "model.onnx does not read a text of max-tokens=" + descriptor.maxTokens() + ": " + e.getMessage(),
                    e);
        }
    }

    public ModelDescriptor descriptor() {
        return descriptor;
    }

    /** Encodes a text that is to be found or compared, such as a paper or a sentence of it. */
    public Encoding encode(String text) {
        return encode(descriptor.passagePrefix(), text);
    }

    /** Encodes what somebody searches for: {@code float[dimensions]} of unit length. */
    public float[] encodeQuery(String query) {
        return encode(descriptor.queryPrefix(), query).vector();
    }

    private Encoding encode(String prefix, String text) {
        open.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the encoder is closed");
            }
            Tokens tokens = tokenizer.tokenize(prefix + text);
            TokenVectors vectors = transformer.run(tokens.ids());
            float[] vector = UnitLength.of(descriptor.pooling().pool(vectors));
            return new Encoding(vector, tokens.without(prefix.length()), vectors);
        } catch (OrtException e) {
            throw new IllegalStateException("the inference failed: " + e.getMessage(), e);
        } finally {
            open.readLock().unlock();
        }
    }

    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                tokenizer.close();
                transformer.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the network could not be freed", e);
        } finally {
            open.writeLock().unlock();
        }
    }
}
