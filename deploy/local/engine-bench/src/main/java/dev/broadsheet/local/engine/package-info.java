/** The engines that the service is measured against. */
package dev.broadsheet.local.engine;
