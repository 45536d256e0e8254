package dev.broadsheet.encoder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the three files of a model are. */
public sealed interface EncoderModel {

    /** bge-small-en-v1.5 in int8, part of this library: 384 dimensions, at most 512 tokens, English. */
    static EncoderModel bundled() {
        return new OnClassPath("/models/bge-small-en-v1.5-q/");
    }

    static EncoderModel folder(Path folder) {
        return new InFolder(folder);
    }

    /** @throws IOException if the model has no such file, or it cannot be read */
    InputStream open(String file) throws IOException;

    /** The file on a disk, where the network is read from without passing through the heap. */
    LocalFile local(String file) throws IOException;

    /** @param temporary whether it is a copy, deleted on close */
    record LocalFile(Path path, boolean temporary) implements AutoCloseable {
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
            Path copy = Files.createTempFile("broadsheet-", "-" + file);
            try (InputStream resource = open(file)) {
                Files.copy(resource, copy, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                Files.delete(copy);
                throw e;
            }
            return new LocalFile(copy, true);
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
            return Files.newInputStream(folder.resolve(file));
        }

        @Override
        public LocalFile local(String file) {
            return new LocalFile(folder.resolve(file), false);
        }

        @Override
        public String toString() {
            return folder.toString();
        }
    }
}
