/** What looks at the running platform, where the machine has it: Prometheus, and Grafana on top of it. */
package dev.broadsheet.local.observe;
