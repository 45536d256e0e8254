package dev.broadsheet.local.parts;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** Whole folders. */
public final class Folders {

    private Folders() {}

    /** Deletes a folder with all that is in it, and follows no link; one that is not there is deleted already. */
    public static void delete(Path folder) throws IOException {
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (NoSuchFileException e) {
            // Somebody else was faster.
        }
    }

    /**
     * Copies a folder with all that is in it, access rights included. What goes away meanwhile is left out.
     *
     * @param wanted asked for every path, relative to the folder; what is below an unwanted one is not wanted either
     */
    public static void copy(Path folder, Path target, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(folder, new Copying(folder, target, wanted));
    }

    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final Path target;
        private final Predicate<Path> wanted;

        private Copying(Path folder, Path target, Predicate<Path> wanted) {
            this.folder = folder;
            this.target = target;
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
            return copy(path) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            copy(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        private boolean copy(Path path) throws IOException {
            Path relative = folder.relativize(path);
            if (!wanted.test(relative)) {
                return false;
            }
            try {
                Files.copy(path, target.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
                return true;
            } catch (NoSuchFileException e) {
                return false;
            }
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
