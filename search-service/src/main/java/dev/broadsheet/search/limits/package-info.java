/** How often one address may ask. */
package dev.broadsheet.search.limits;
