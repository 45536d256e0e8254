package dev.broadsheet.notify.mail;

import dev.broadsheet.notify.mime.Header;
import java.util.List;

/**
 * What a mail says.
 *
 * @param headers those that belong to its kind: of the list, and how to leave it
 */
public record Written(String language, String subject, String text, String html, List<Header> headers) {

    public Written {
        headers = List.copyOf(headers);
    }
}
