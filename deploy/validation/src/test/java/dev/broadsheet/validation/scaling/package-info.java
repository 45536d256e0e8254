/** What scales, held against topics and groups. */
package dev.broadsheet.validation.scaling;
