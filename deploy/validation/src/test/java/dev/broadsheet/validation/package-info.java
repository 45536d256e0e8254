/** Everything that somebody could apply is held against every rule, and every rule is broken to see that it notices. */
package dev.broadsheet.validation;
