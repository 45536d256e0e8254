package dev.broadsheet.enrich.links;

import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.Link.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A place where papers keep what belongs to them, and how its addresses are made. */
enum Host {
    /** An owner, and a repository of that owner. */
    REPOSITORIES {
        @Override
        Optional<Link> link(Address address, List<String> path) {
            return path.size() < 2 ? Optional.empty() : link(Kind.CODE, address.site(), path.subList(0, 2));
        }
    },
    /** Groups may hold groups, so the whole path is the repository's; "/-/" or "/tree/" ends it before its pages. */
    GROUPS {
        @Override
        Optional<Link> link(Address address, List<String> path) {
            List<String> repository = path.stream()
                    .takeWhile(segment -> !PARTS_OF_A_REPOSITORY.contains(segment))
                    .toList();
            return repository.size() < 2 ? Optional.empty() : link(Kind.CODE, address.host(), repository);
        }
    },
    /** Code under review, at an address that does not tell who wrote it. */
    ANONYMOUS {
        @Override
        Optional<Link> link(Address address, List<String> path) {
            if (path.size() < 2) {
                return Optional.empty();
            }
            return switch (path.getFirst()) {
                case "r", "repository" -> link(Kind.CODE, address.site(), path.subList(0, 2));
                case "w" -> link(Kind.PROJECT, address.site(), path.subList(0, 2));
                default -> Optional.empty();
            };
        }
    },
    HUGGING_FACE {
        @Override
        Optional<Link> link(Address address, List<String> path) {
            return switch (path.isEmpty() ? "" : path.getFirst().toLowerCase(Locale.ROOT)) {
                case "datasets" -> firstOf(3, Kind.DATASET, path);
                case "spaces" -> firstOf(3, Kind.SPACE, path);
                // Models, datasets and Spaces of one work on one page.
                case "collections" -> firstOf(3, Kind.PROJECT, path);
                default -> firstOf(2, Kind.MODEL, path);
            };
        }

        private Optional<Link> firstOf(int segments, Kind kind, List<String> path) {
            return path.size() < segments ? Optional.empty() : link(kind, "huggingface.co", path.subList(0, segments));
        }
    };

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~-]{1,120}");
    private static final Set<String> PARTS_OF_A_REPOSITORY = Set.of("-", "tree", "blob");
    private static final Set<String> HUB_SECTIONS = Set.of("datasets", "spaces", "collections");

    /** First segments that are a part of the site, not an owner. */
    private static final Set<String> PAGES = Set.of(
            "about",
            "blog",
            "chat",
            "docs",
            "explore",
            "features",
            "join",
            "learn",
            "login",
            "models",
            "orgs",
            "organizations",
            "papers",
            "posts",
            "pricing",
            "search",
            "settings",
            "sponsors",
            "tasks",
            "topics",
            "users");

    /** Empty for any other place. */
    static Optional<Host> of(Address address) {
        return Optional.ofNullable(
                switch (address.site()) {
                    case "github.com", "bitbucket.org", "codeberg.org", "gitee.com" -> REPOSITORIES;
                    case "anonymous.4open.science" -> ANONYMOUS;
                    case "huggingface.co", "hf.co" -> HUGGING_FACE;
                    default ->
                        address.site().startsWith("gitlab.") || address.site().startsWith("git.") ? GROUPS : null;
                });
    }

    /** Whether an address that ends with a slash ends too early to lead to anything. */
    static boolean needsMore(Address address) {
        List<String> path = address.segments();
        boolean section = !path.isEmpty() && HUB_SECTIONS.contains(path.getFirst());
        return of(address).isPresent() && path.size() < (section ? 3 : 2);
    }

    /** What the address leads to, at the address of the whole repository; empty if it is no repository. */
    Optional<Link> link(Address address) {
        return link(address, address.segments());
    }

    abstract Optional<Link> link(Address address, List<String> path);

    static Optional<Link> link(Kind kind, String domain, List<String> path) {
        boolean named = path.stream().allMatch(segment -> NAME.matcher(segment).matches());
        if (!named || isPageOfTheSite(path)) {
            return Optional.empty();
        }
        String url = "https://" + domain + "/" + String.join("/", path);
        return Optional.of(new Link(kind, url.endsWith(".git") ? url.substring(0, url.length() - 4) : url));
    }

    private static boolean isPageOfTheSite(List<String> path) {
        return PAGES.contains(path.getFirst().toLowerCase(Locale.ROOT));
    }
}
