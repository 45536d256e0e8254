/**
 * TeX as readers see it. What ingest could say in Unicode comes without TeX already; here the rest becomes readable, even where
 * something of a formula's form is lost.
 */
package dev.broadsheet.search.tex;
