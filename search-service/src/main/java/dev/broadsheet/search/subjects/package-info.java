/** What papers are about, by name: the categories of arXiv and the topics of the taxonomy. */
package dev.broadsheet.search.subjects;
