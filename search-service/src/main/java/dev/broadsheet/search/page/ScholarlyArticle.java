package dev.broadsheet.search.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.tex.ReadableTex;
import dev.broadsheet.search.web.PublicUrl;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A paper as search engines understand it.
 *
 * @see <a href="https://schema.org/ScholarlyArticle">schema.org</a>
 */
@Singleton
class ScholarlyArticle {

    private static final String TYPE = "@type";
    private static final String NAME = "name";

    private final PublicUrl address;
    private final ObjectMapper json;

    ScholarlyArticle(PublicUrl address, ObjectMapper json) {
        this.address = address;
        this.json = json;
    }

    /** JSON without any character that could end a script element or begin an entity. */
    String of(IndexedPaper paper) {
        try {
            return json.writeValueAsString(properties(paper))
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a paper has no JSON form", e);
        }
    }

    private Map<String, Object> properties(IndexedPaper paper) {
        String url = address.of("/papers/" + paper.id());
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@context", "https://schema.org");
        article.put(TYPE, "ScholarlyArticle");
        article.put("@id", url);
        article.put("url", url);
        article.put(NAME, ReadableTex.of(paper.title()));
        article.put("headline", ReadableTex.of(paper.title()));
        article.put(
                "author", paper.authors().stream().map(ScholarlyArticle::person).toList());
        article.put("datePublished", Dated.of(paper.publishedAt()).date());
        article.put("dateModified", Dated.of(paper.updatedAt()).date());
        article.put("version", Integer.toString(paper.version()));
        if (!paper.abstractText().isBlank()) {
            article.put("abstract", ReadableTex.of(paper.abstractText()));
        }
        if (paper.withdrawn()) {
            article.put("creativeWorkStatus", "Withdrawn");
        }
        article.put(
                "keywords",
                paper.keyPhrases().stream()
                        .map(KeyPhrase::text)
                        .map(ReadableTex::of)
                        .toList());
        article.put("image", address.of("/papers/" + paper.id() + "/card.png"));
        article.put("isAccessibleForFree", true);
        article.put("identifier", identifiers(paper));
        article.put("sameAs", "https://arxiv.org/abs/" + paper.id());
        return article;
    }

    private static Map<String, Object> person(Author author) {
        Map<String, Object> person = named("Person", ReadableTex.of(author.name()));
        if (author.affiliation() != null) {
            person.put("affiliation", named("Organization", ReadableTex.of(author.affiliation())));
        }
        return person;
    }

    // Ordered, so that the same paper has the same page in every process.
    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put(TYPE, type);
        named.put(NAME, name);
        return named;
    }

    private static List<Map<String, Object>> identifiers(IndexedPaper paper) {
        List<Map<String, Object>> identifiers = new ArrayList<>();
        identifiers.add(identifier("arXiv", paper.id().value()));
        if (paper.doi() != null) {
            identifiers.add(identifier("DOI", paper.doi()));
        }
        return identifiers;
    }

    private static Map<String, Object> identifier(String scheme, String value) {
        Map<String, Object> identifier = new LinkedHashMap<>();
        identifier.put(TYPE, "PropertyValue");
        identifier.put("propertyID", scheme);
        identifier.put("value", value);
        return identifier;
    }
}
