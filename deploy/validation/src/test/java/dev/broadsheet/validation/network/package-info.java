/** Network policies, held against the arrows of the architecture. */
package dev.broadsheet.validation.network;
