/** What helps a reader to find: addresses of searches, filters in words, reasons of hits, spelling. */
package dev.broadsheet.search.finding;
