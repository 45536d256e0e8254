/** What kubectl makes of the manifests: combinations of overlays, base and components, and the objects of each. */
package dev.broadsheet.validation.render;
