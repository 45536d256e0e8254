package dev.broadsheet.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

class PublicUrlTest {

    private final PublicUrl address = new PublicUrl("https://papers.example.org/");

    @Test
    void leadsToTheNextPageOfTheSameSearch() {
        MultivaluedHashMap<String, String> asked = new MultivaluedHashMap<>();
        asked.add("category", "cs.CL");
        asked.add("category", "cs.AI");
        asked.add("cursor", "first");

        assertThat(address.link("/api/papers/search", asked, "cursor", "second"))
                .isEqualTo("<https://papers.example.org/api/papers/search?category=cs.CL&category=cs.AI&cursor=second>"
                        + "; rel=\"next\"");
    }

    @Test
    void keepsFormulasAndWhateverElseWasAskedFor() {
        MultivaluedHashMap<String, String> asked = new MultivaluedHashMap<>();
        asked.add("q", "codes over $\\mathbb{F}_q$ & 100% <more>");

        assertThat(address.link("/api/papers/search", asked, "p", 2))
                .contains("?q=codes+over+%24%5Cmathbb%7BF%7D_q%24+%26+100%25+%3Cmore%3E&p=2>");
    }
}
