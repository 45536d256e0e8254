/** The one address in front of the services, with the routes of the Kubernetes Ingress; a process of its own. */
package dev.broadsheet.local.gateway;
