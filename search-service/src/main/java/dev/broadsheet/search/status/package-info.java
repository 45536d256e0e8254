/** How the platform is, for readers: its sources, what waits in each stage, and what the archive holds. */
package dev.broadsheet.search.status;
