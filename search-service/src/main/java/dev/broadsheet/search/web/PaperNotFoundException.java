package dev.broadsheet.search.web;

import jakarta.ws.rs.NotFoundException;

/** No paper of this identifier is in the index. */
public class PaperNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public PaperNotFoundException(String written) {
        super("no paper " + written + " here");
    }
}
