/** The connection to OpenSearch. */
package dev.broadsheet.notify.opensearch;
