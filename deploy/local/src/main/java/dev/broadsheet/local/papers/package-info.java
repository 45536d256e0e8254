/** Loading papers into the running platform, and counting them where they are kept. */
package dev.broadsheet.local.papers;
