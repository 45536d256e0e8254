/**
 * The query language of readers, compiled to OpenSearch queries: search-service runs them, notify-service stores them.
 * Any text is a query; what has no meaning in the language is read as words.
 */
package dev.broadsheet.query;
