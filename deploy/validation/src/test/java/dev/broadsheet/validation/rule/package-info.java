/** What a rule is. */
package dev.broadsheet.validation.rule;
