/** Objects are what those who read them know: no unknown field, no wrong type. */
package dev.broadsheet.validation.schema;
