/** Measurements of the running platform. */
package dev.broadsheet.local.bench;
