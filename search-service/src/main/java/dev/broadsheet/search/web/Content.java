package dev.broadsheet.search.web;

/** An answer of which a part differs from time to time although nothing has changed, as a cursor does. */
public interface Content {

    /** The answer without that part: while this stays the same, nothing new is to be told. */
    Object lasting();
}
