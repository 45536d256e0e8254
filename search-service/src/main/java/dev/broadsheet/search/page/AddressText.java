package dev.broadsheet.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;

/** Text in addresses, for templates. */
@TemplateExtension
final class AddressText {

    private AddressText() {}

    static String urlEncoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
