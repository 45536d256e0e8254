/** What can be chosen about a local platform, and the secrets that it makes for itself. */
package dev.broadsheet.local.settings;
