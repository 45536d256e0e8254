package dev.broadsheet.search.page;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.search.papers.IndexedPaper;
import java.util.Optional;
import java.util.stream.Collectors;

/** A paper as Markdown, for agents and notes. TeX stays TeX: Markdown readers know it. */
public final class PaperMarkdown {

    private PaperMarkdown() {}

    public static String of(IndexedPaper paper) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(escaped(paper.title())).append("\n\n");
        text.append(paper.authors().stream()
                        .map(Author::name)
                        .map(PaperMarkdown::escaped)
                        .collect(Collectors.joining(", ")))
                .append("\n\n");
        text.append("Published ")
                .append(Words.day(paper.publishedAt()))
                .append(" · arXiv:")
                .append(paper.id());
        text.append(paper.withdrawn() ? " · **withdrawn by its authors**\n\n" : "\n\n");
        paper.optionalSummary()
                .map(Summary::text)
                .ifPresent(summary -> text.append("> ").append(escaped(summary)).append("\n\n"));
        text.append("## Abstract\n\n").append(escaped(paper.abstractText())).append("\n\n## Links\n\n");
        text.append("- arXiv: <https://arxiv.org/abs/").append(paper.id()).append(">\n");
        link(text, "Code", paper.codeLink());
        link(text, "Project page", paper.projectLink());
        return text.toString();
    }

    private static void link(StringBuilder text, String name, Optional<String> url) {
        url.ifPresent(present -> text.append("- ")
                .append(name)
                .append(": <")
                .append(present.replaceAll("[<>\\s]", ""))
                .append(">\n"));
    }

    // Markdown lets HTML through, and papers may bring some.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
