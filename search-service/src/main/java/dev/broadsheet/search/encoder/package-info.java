/** The model that queries are encoded with. */
package dev.broadsheet.search.encoder;
