/** Topics and who may read and write them, held against the table in the code. */
package dev.broadsheet.validation.topics;
