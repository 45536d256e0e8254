package dev.broadsheet.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A copy of the bundled model, to be changed. */
record ModelFiles(Path folder) {

    private static final List<String> FILES = List.of("encoder.properties", "tokenizer.json", "model.onnx");

    static ModelFiles copiedTo(Path folder) throws IOException {
        for (String file : FILES) {
            try (InputStream content = EncoderModel.bundled().open(file)) {
                Files.copy(content, folder.resolve(file));
            }
        }
        return new ModelFiles(folder);
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    /** Leaves the key out if the value is {@code null}. */
    ModelFiles describe(String key, String value) throws IOException {
        Path descriptor = path("encoder.properties");
        List<String> lines = Files.readAllLines(descriptor).stream()
                .filter(line -> value != null || !line.startsWith(key + "="))
                .map(line -> line.startsWith(key + "=") ? key + "=" + value : line)
                .toList();
        Files.write(descriptor, lines);
        return this;
    }

    /** Another network, with the checksum that it has. */
    ModelFiles network(TinyNetwork network) throws IOException {
        Files.write(path("model.onnx"), network.onnx());
        return describe("onnx-sha256", sha256(network.onnx()));
    }

    void zip(Path jar, String... folders) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String inJar : folders) {
                for (String name : FILES) {
                    zip.putNextEntry(new ZipEntry(inJar + name));
                    Files.copy(path(name), zip);
                }
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
