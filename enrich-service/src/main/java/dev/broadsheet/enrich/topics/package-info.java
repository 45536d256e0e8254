/** Which research topics a paper has, by its vector and the weights of {@code topics/<model>.json}. */
package dev.broadsheet.enrich.topics;
