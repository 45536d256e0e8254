/** How browsers and crawlers find what is here: OpenSearch description, sitemaps, robots.txt. */
package dev.broadsheet.search.discovery;
