/** Feeds of lists, categories, topics, authors and searches, as Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1. */
package dev.broadsheet.search.feed;
