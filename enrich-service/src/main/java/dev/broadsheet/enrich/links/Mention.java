package dev.broadsheet.enrich.links;

/**
 * An address in a text.
 *
 * @param before the words in front of it, as many as tell what it is
 */
record Mention(Address address, String before) {}
