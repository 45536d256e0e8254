/** Ways in from outside: which service answers what, and under which host. */
package dev.broadsheet.validation.routes;
