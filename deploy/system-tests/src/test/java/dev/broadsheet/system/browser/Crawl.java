package dev.broadsheet.system.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the links of a site from page to page, so many of each kind. */
final class Crawl {

    private static final int MOST = 600;
    private static final int MOST_OF_A_KIND = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern NAME = Pattern.compile("([^&=]+)=[^&]*");

    /** @param from the page that has the link */
    private record Link(String from, URI target) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI site;
    private final Deque<Link> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, WebPage> pages = new HashMap<>();
    private final List<Link> fragments = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    private Crawl(URI site) {
        this.site = site;
    }

    static Crawl from(URI site, String path) {
        Crawl crawl = new Crawl(site);
        crawl.meet("the start", path);
        while (!crawl.waiting.isEmpty() && crawl.pages.size() < MOST) {
            crawl.follow(crawl.waiting.remove());
        }
        crawl.fragments.forEach(crawl::look);
        return crawl;
    }

    /** Links that lead nowhere, each with the page that has it. */
    List<String> broken() {
        return broken;
    }

    /** Paths and queries that were read. */
    Set<String> visited() {
        return pages.keySet();
    }

    private void follow(Link link) {
        HttpResponse<String> answer = get(link.target());
        int status = answer.statusCode();
        if (status >= 300 && status < 400) {
            pages.put(pathOf(link.target()), new WebPage(List.of(), Set.of()));
            meet(pathOf(link.target()), answer.headers().firstValue("Location").orElse(""));
        } else if (status >= 200 && status < 300) {
            WebPage page =
                    WebPage.of(answer.headers().firstValue("Content-Type").orElse(""), answer.body());
            pages.put(pathOf(link.target()), page);
            page.links().forEach(found -> meet(pathOf(link.target()), found));
        } else {
            broken.add(status + " for " + link);
        }
    }

    private void meet(String from, String written) {
        URI target;
        try {
            target = site.resolve(from.startsWith("/") ? from : "/").resolve(written);
        } catch (IllegalArgumentException e) {
            broken.add("not an address: " + written + " on " + from);
            return;
        }
        if (!Set.of("http", "https").contains(target.getScheme())) {
            broken.add("neither http nor https: " + written + " on " + from);
        } else if (site.getAuthority().equals(target.getAuthority())) {
            enqueue(new Link(from, target));
        }
    }

    private void enqueue(Link link) {
        if (link.target().getFragment() != null) {
            fragments.add(link);
        }
        String path = pathOf(link.target());
        if (seen.add(path) && kinds.merge(kindOf(path), 1, Integer::sum) <= MOST_OF_A_KIND) {
            waiting.add(link);
        }
    }

    private void look(Link link) {
        WebPage page = pages.get(pathOf(link.target()));
        if (page != null && !page.identifiers().contains(link.target().getFragment())) {
            broken.add("nothing there has this name: " + link);
        }
    }

    private static String pathOf(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    /** Whatever differs in numbers and values only is of one kind. */
    private static String kindOf(String path) {
        int query = path.indexOf('?');
        String shape = (query < 0 ? path : path.substring(0, query)).replaceAll("\\d+", "0");
        if (query < 0) {
            return shape;
        }
        Matcher names = NAME.matcher(path.substring(query + 1));
        return shape
                + names.results().map(name -> name.group(1)).sorted().distinct().toList();
    }

    private HttpResponse<String> get(URI address) {
        URI asked = URI.create(site + pathOf(address));
        HttpRequest request = HttpRequest.newBuilder(asked)
                .header("Accept", "text/html,*/*;q=0.8")
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(asked.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
