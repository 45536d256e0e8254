/** How much is written on each topic, and what is rising. */
package dev.broadsheet.search.topics;
