package dev.broadsheet.encoder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the three files of a model are. */
public sealed interface EncoderModel permits EncoderModel.OnClassPath, EncoderModel.InFolder, InJar {

    /** bge-small-en-v1.5 in int8, part of this library: 384 dimensions, at most 512 tokens, English. */
    static EncoderModel bundled() {
        return new OnClassPath("/models/bge-small-en-v1.5-q/");
    }

    /** @param path a folder, or a jar (or zip) that has the files in its root or in one folder */
    static EncoderModel at(Path path) {
        return Files.isDirectory(path) ? new InFolder(path) : new InJar(path);
    }

    /** @throws IOException if the model has no such file, or it cannot be read */
    InputStream open(String file) throws IOException;

    /**
     * What the model says of itself; nothing of it is checked against the network, and nothing loaded.
     *
     * @throws IOException if it has no descriptor, or it cannot be read
     * @throws UnusableModelException if the descriptor lacks something
     */
    default ModelDescriptor describe() throws IOException {
        try (InputStream file = open(DescriptorFile.NAME)) {
            return DescriptorFile.read(file);
        }
    }

    /** The file on a disk, where the network is read from without passing through the heap. */
    LocalFile local(String file) throws IOException;

    /** @param temporary whether it is a copy, deleted on close */
    record LocalFile(Path path, boolean temporary) implements AutoCloseable {

        static LocalFile copy(String file, InputStream content) throws IOException {
            Path copy = Files.createTempFile("broadsheet-", "-" + file);
            try {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                Files.delete(copy);
                throw e;
            }
            return new LocalFile(copy, true);
        }

        @Override
        public void close() throws IOException {
            if (temporary) {
                Files.delete(path);
            }
        }
    }

    /** In a jar that other programs leave alone. */
    record OnClassPath(String prefix) implements EncoderModel {

        @Override
        public InputStream open(String file) throws IOException {
            InputStream resource = EncoderModel.class.getResourceAsStream(prefix + file);
            if (resource == null) {
                throw new FileNotFoundException("the class path has no " + prefix + file);
            }
            return resource;
        }

        @Override
        public LocalFile local(String file) throws IOException {
            try (InputStream resource = open(file)) {
                return LocalFile.copy(file, resource);
            }
        }

        @Override
        public String toString() {
            return prefix + " on the class path";
        }
    }

    /** Brought by an operator. */
    record InFolder(Path folder) implements EncoderModel {

        @Override
        public InputStream open(String file) throws IOException {
            try {
                return Files.newInputStream(folder.resolve(file));
            } catch (NoSuchFileException e) {
                throw new FileNotFoundException("it has no " + file);
            }
        }

        @Override
        public LocalFile local(String file) throws IOException {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new FileNotFoundException("it has no " + file);
            }
            return new LocalFile(folder.resolve(file), false);
        }

        @Override
        public String toString() {
            return folder.toString();
        }
    }
}
