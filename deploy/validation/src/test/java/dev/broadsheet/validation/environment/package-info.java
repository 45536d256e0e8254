/** The environment of containers, held against what the services' sources say that they know and need. */
package dev.broadsheet.validation.environment;
