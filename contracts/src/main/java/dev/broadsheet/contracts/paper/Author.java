package dev.broadsheet.contracts.paper;

import static dev.broadsheet.contracts.paper.Checks.requireText;

/** An author as the paper names them, given name first; the affiliation only where the source tells it. */
public record Author(String name, String affiliation) {

    public Author {
        requireText(name, "author name");
    }

    public static Author named(String name) {
        return new Author(name, null);
    }
}
