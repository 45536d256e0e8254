/** What an enricher is, what it reads and where its finding goes; each enricher is a package of its own beside this. */
package dev.broadsheet.enrich.enricher;
