package dev.broadsheet.local.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The received mails, one file each. In memory are only their ids, which ascend with the time of receipt. */
final class MailFolder {

    private static final String SUFFIX = ".eml";
    private static final Pattern ID = Pattern.compile("\\d{16,18}");

    private final Path folder;
    private final ConcurrentSkipListSet<String> ids = new ConcurrentSkipListSet<>();
    private long lastMicros;

    private MailFolder(Path folder) {
        this.folder = folder;
    }

    static MailFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        MailFolder opened = new MailFolder(folder);
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> ID.matcher(name).matches())
                    .forEach(opened.ids::add);
        }
        opened.lastMicros = opened.ids.isEmpty() ? 0 : Long.parseLong(opened.ids.last());
        return opened;
    }

    /** Returns the mail's id once it is on the disk. */
    synchronized String keep(byte[] mail) throws IOException {
        lastMicros = Math.max(lastMicros + 1, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        String id = Long.toString(lastMicros);
        Path unfinished = folder.resolve(id + ".part");
        write(unfinished, mail);
        Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        ids.add(id);
        return id;
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    // A file's name is on the disk when its folder is.
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Newest first. */
    List<String> ids() {
        return List.copyOf(ids.descendingSet());
    }

    /** The mail as it was received; empty if there is none with this id. */
    Optional<byte[]> read(String id) throws IOException {
        if (!ids.contains(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Instant receivedAt(String id) {
        return Instant.EPOCH.plus(Long.parseLong(id), ChronoUnit.MICROS);
    }

    synchronized void clear() throws IOException {
        for (String id : ids()) {
            Files.deleteIfExists(file(id));
            ids.remove(id);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }
}
