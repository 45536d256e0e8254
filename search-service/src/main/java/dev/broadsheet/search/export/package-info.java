/** Papers as reference managers and scripts take them: BibTeX, RIS, CSL-JSON, and the API's own JSON line by line. */
package dev.broadsheet.search.export;
