/** What a rule is, all rules, and the tests that hold every combination against every rule and break each rule once. */
package dev.broadsheet.validation.rule;
