/** The mail server of the local platform and the page where a person reads what it received; a process of its own. */
package dev.broadsheet.local.inbox;
