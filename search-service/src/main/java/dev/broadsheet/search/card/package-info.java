/** Pictures of papers, as social networks show them beside a link. */
package dev.broadsheet.search.card;
