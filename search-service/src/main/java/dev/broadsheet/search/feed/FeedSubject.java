package dev.broadsheet.search.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a feed is about.
 *
 * @param path below {@code /feeds/}, encoded, without the ending that names the format
 * @param arguments what narrows it further
 * @param page the path of the page that shows the same to people
 */
record FeedSubject(String path, List<Argument> arguments, String title, String page) {

    /** A query parameter. */
    record Argument(String name, String value) {
        @Override
        public String toString() {
            return name + "=" + URLEncoder.encode(value, UTF_8);
        }
    }

    static FeedSubject of(String path, String title, String page) {
        return new FeedSubject(path, List.of(), title, page);
    }

    static FeedSubject of(String path, Argument argument, String title, String page) {
        return new FeedSubject(path, List.of(argument), title, page);
    }

    /** A search of the pages. */
    static String search(String query) {
        return "/papers?" + new Argument("q", query);
    }

    static String segment(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    /** The same for every format and length: by it readers know a feed again. */
    String id() {
        return address(FeedFormat.ATOM, List.of());
    }

    String address(FeedFormat format, List<Argument> further) {
        List<Argument> all = new ArrayList<>(arguments);
        all.addAll(further);
        String query = String.join("&", all.stream().map(Argument::toString).toList());
        return "/feeds/" + path + "." + format.ending() + (query.isEmpty() ? "" : "?" + query);
    }
}
