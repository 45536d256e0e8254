package dev.broadsheet.encoder;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** In a jar or zip of an operator's, in its root or in one folder of it. */
record InJar(Path jar) implements EncoderModel {

    // A few kilobytes of zip must not fill the disk. A network of more than 2 GiB is not one ONNX file.
    private static final Map<String, Long> LONGEST =
            Map.of(DescriptorFile.NAME, 1L << 16, "tokenizer.json", 1L << 26, "model.onnx", 1L << 31);

    @Override
    public InputStream open(String file) throws IOException {
        ZipFile zip = open();
        try {
            ZipEntry entry = zip.getEntry(folder(zip) + file);
            if (entry == null) {
                throw new FileNotFoundException("it has no " + file);
            }
            return new Entry(zip, zip.getInputStream(entry), file);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private ZipFile open() throws IOException {
        try {
            return new ZipFile(jar.toFile());
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException("there is no such folder or jar");
        } catch (ZipException e) {
            throw new IOException("it is neither a folder nor a jar: " + e.getMessage(), e);
        }
    }

    private static String folder(ZipFile zip) throws IOException {
        List<String> descriptors = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> ("/" + name).endsWith("/" + DescriptorFile.NAME))
                .toList();
        if (descriptors.size() != 1) {
            throw new FileNotFoundException("it must have one " + DescriptorFile.NAME + ", not " + descriptors);
        }
        String descriptor = descriptors.getFirst();
        return descriptor.substring(0, descriptor.length() - DescriptorFile.NAME.length());
    }

    @Override
    public LocalFile local(String file) throws IOException {
        try (InputStream content = open(file)) {
            return LocalFile.copy(file, content);
        }
    }

    @Override
    public String toString() {
        return jar.toString();
    }

    /** One file of the jar, up to its limit; closes the jar with itself. */
    private static final class Entry extends FilterInputStream {

        private final ZipFile zip;
        private final String file;
        private long read;

        Entry(ZipFile zip, InputStream content, String file) {
            super(content);
            this.zip = zip;
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            long limit = LONGEST.get(file);
            if (read > limit) {
                throw new IOException(file + " is longer than " + limit + " bytes");
            }
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
