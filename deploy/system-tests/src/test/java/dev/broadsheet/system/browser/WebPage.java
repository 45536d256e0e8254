package dev.broadsheet.system.browser;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What an answer leads to.
 *
 * @param links as they are written
 * @param identifiers what a fragment can name
 */
record WebPage(List<String> links, Set<String> identifiers) {

    private static final Map<String, String> LINKS =
            Map.of("a", "href", "link", "href", "img", "src", "script", "src", "form", "action");
    private static final Pattern IN_XML =
            Pattern.compile("href=\"([^\"]+)\"|<(?:loc|link|guid isPermaLink=\"true\")>([^<]+)<");

    /** Of HTML, feeds and site maps; other things lead nowhere. */
    static WebPage of(String contentType, String body) {
        if (contentType.startsWith("text/html")) {
            return ofHtml(body);
        }
        return new WebPage(
                contentType.contains("xml") && !contentType.contains("svg") ? ofXml(body) : List.of(), Set.of());
    }

    private static WebPage ofHtml(String html) {
        Reading reading = new Reading();
        HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setContentHandler(reading);
        try {
            parser.parse(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException e) {
            throw new AssertionError("not HTML", e);
        }
        return new WebPage(reading.links, reading.identifiers);
    }

    private static List<String> ofXml(String xml) {
        return IN_XML.matcher(xml)
                .results()
                .map((MatchResult link) -> link.group(link.group(1) == null ? 2 : 1))
                .map(link -> link.strip().replace("&amp;", "&"))
                .toList();
    }

    private static final class Reading extends DefaultHandler {

        private final List<String> links = new ArrayList<>();
        private final Set<String> identifiers = new HashSet<>();

        @Override
        public void startElement(String namespace, String name, String qualifiedName, Attributes attributes) {
            if (attributes.getValue("id") != null) {
                identifiers.add(attributes.getValue("id"));
            }
            String link = link(name, attributes);
            if (link != null && !posts(attributes) && !isPictureInPlace(link)) {
                links.add(link);
            }
        }

        private static String link(String element, Attributes attributes) {
            // What social networks show of the page.
            if ("og:image".equals(attributes.getValue("property"))) {
                return attributes.getValue("content");
            }
            return LINKS.containsKey(element) ? attributes.getValue(LINKS.get(element)) : null;
        }

        private static boolean posts(Attributes attributes) {
            String method = attributes.getValue("method");
            return method != null && method.toLowerCase(Locale.ROOT).equals("post");
        }

        private static boolean isPictureInPlace(String link) {
            return link.startsWith("data:");
        }
    }
}
