/** Mistakes that the rules are there for. */
package dev.broadsheet.validation.mistakes;
