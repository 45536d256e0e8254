/** The papers as tools for agents. */
package dev.broadsheet.search.mcp;
