/** What a person sees in the terminal. */
package dev.broadsheet.local.console;
