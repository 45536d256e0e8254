/** Records that consumers gave up: found, read, and given again to the consumer that failed. */
package dev.broadsheet.local.deadletters;
