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
    GITHUB("https://github.com/") {
        @Override
        Optional<Link> link(List<String> path) {
            return repository(path);
        }
    },
    GITLAB("https://gitlab.com/") {
        @Override
        Optional<Link> link(List<String> path) {
            // Groups may hold groups, so the whole path is the repository's ("/-/" has ended it before its pages).
            return path.size() < 2 ? Optional.empty() : link(Kind.CODE, path);
        }
    },
    BITBUCKET("https://bitbucket.org/") {
        @Override
        Optional<Link> link(List<String> path) {
            return repository(path);
        }
    },
    HUGGING_FACE("https://huggingface.co/") {
        @Override
        Optional<Link> link(List<String> path) {
            return switch (path.isEmpty() ? "" : path.getFirst().toLowerCase(Locale.ROOT)) {
                case "datasets" -> path.size() < 3 ? Optional.empty() : link(Kind.DATASET, path.subList(0, 3));
                case "spaces" -> path.size() < 3 ? Optional.empty() : link(Kind.SPACE, path.subList(0, 3));
                default -> path.size() < 2 ? Optional.empty() : link(Kind.MODEL, path.subList(0, 2));
            };
        }
    };

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /** First segments that are a part of the site, not an owner. */
    private static final Set<String> PAGES = Set.of(
            "about",
            "blog",
            "chat",
            "collections",
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

    private final String address;

    Host(String address) {
        this.address = address;
    }

    static Host named(String domain) {
        return switch (domain.toLowerCase(Locale.ROOT)) {
            case "github.com" -> GITHUB;
            case "gitlab.com" -> GITLAB;
            case "bitbucket.org" -> BITBUCKET;
            default -> HUGGING_FACE;
        };
    }

    /** What the path leads to, at the address of the whole repository; empty if it is no repository. */
    abstract Optional<Link> link(List<String> path);

    Optional<Link> repository(List<String> path) {
        return path.size() < 2 ? Optional.empty() : link(Kind.CODE, path.subList(0, 2));
    }

    Optional<Link> link(Kind kind, List<String> path) {
        boolean named = path.stream().allMatch(segment -> NAME.matcher(segment).matches());
        if (!named || PAGES.contains(path.getFirst().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String url = address + String.join("/", path);
        return Optional.of(new Link(kind, url.endsWith(".git") ? url.substring(0, url.length() - 4) : url));
    }
}
