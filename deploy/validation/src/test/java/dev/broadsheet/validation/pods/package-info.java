/** Rules about pods: images, limits, privileges, probes, updates, and the services that lead to them. */
package dev.broadsheet.validation.pods;
