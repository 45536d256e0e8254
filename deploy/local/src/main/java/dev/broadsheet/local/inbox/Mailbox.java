package dev.broadsheet.local.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails of a folder, read one at a time when they are looked at. */
final class Mailbox {

    private final MailFolder folder;
    private final MailReader reader = new MailReader();

    Mailbox(MailFolder folder) {
        this.folder = folder;
    }

    /** Newest first, read as the stream goes on. */
    Stream<Mail> all() {
        return folder.ids().stream().map(this::find).flatMap(Optional::stream);
    }

    /** @param number from 0, newest first */
    List<Mail> page(int number, int size) {
        return folder.ids().stream()
                .skip((long) number * size)
                .limit(size)
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    int size() {
        return folder.ids().size();
    }

    Optional<Mail> find(String id) {
        try {
            Optional<byte[]> bytes = folder.read(id);
            return bytes.isEmpty() ? Optional.empty() : Optional.of(reader.read(id, bytes.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() throws IOException {
        folder.clear();
    }
}
