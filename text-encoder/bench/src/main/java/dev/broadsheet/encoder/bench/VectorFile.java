package dev.broadsheet.encoder.bench;

import dev.broadsheet.encoder.ModelDescriptor;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The vectors of one model's passages on the disk, by the text's SHA-256: an inference takes thousands of times longer
 * than reading its result. Records are appended as they come, so a measurement that is cut short goes on where it was.
 */
final class VectorFile implements AutoCloseable {

    private static final int HASH_BYTES = 32;

    private final int dimensions;
    private final Map<ByteBuffer, float[]> vectors = new HashMap<>();
    private final DataOutputStream file;

    private VectorFile(int dimensions, Path path) throws IOException {
        this.dimensions = dimensions;
        long whole = Files.exists(path) ? readAll(path) : 0;
        file = new DataOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        if (whole > 0) {
            dropRest(path, whole);
        }
    }

    /** @param folder where the files of all models are; made if it is not there */
    static VectorFile in(Path folder, ModelDescriptor model) throws IOException {
        Files.createDirectories(folder);
        String bearsUponTheVector = String.join(
                "\n",
                model.onnxSha256(),
                model.tokenizerSha256(),
                model.pooling().name(),
                Integer.toString(model.maxTokens()),
                model.passagePrefix());
        String key = HexFormat.of().formatHex(hash(bearsUponTheVector).array(), 0, 6);
        return new VectorFile(model.dimensions(), folder.resolve(model.name() + "-" + key));
    }

    synchronized Optional<float[]> find(String text) {
        return Optional.ofNullable(vectors.get(hash(text)));
    }

    synchronized void add(String text, float[] vector) throws IOException {
        ByteBuffer hash = hash(text);
        vectors.put(hash, vector);
        ByteBuffer entry = ByteBuffer.allocate(HASH_BYTES + dimensions * Float.BYTES);
        entry.put(hash.duplicate());
        entry.asFloatBuffer().put(vector);
        file.write(entry.array());
    }

    private long readAll(Path path) throws IOException {
        long whole = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 20);
                DataInputStream entries = new DataInputStream(bytes)) {
            byte[] entry = new byte[HASH_BYTES + dimensions * Float.BYTES];
            while (true) {
                entries.readFully(entry);
                float[] vector = new float[dimensions];
                ByteBuffer.wrap(entry, HASH_BYTES, entry.length - HASH_BYTES)
                        .asFloatBuffer()
                        .get(vector);
                vectors.put(ByteBuffer.wrap(Arrays.copyOf(entry, HASH_BYTES)), vector);
                whole += entry.length;
            }
        } catch (EOFException e) {
            return whole;
        }
    }

    // A measurement that was killed may have left half a record.
    private static void dropRest(Path path, long whole) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
        }
    }

    private static ByteBuffer hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
