package dev.broadsheet.search.page;

/** A link and what it is called. */
public record NamedLink(String href, String label) {}
