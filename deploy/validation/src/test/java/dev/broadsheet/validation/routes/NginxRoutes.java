package dev.broadsheet.validation.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which upstream an nginx.conf of the router's form leads to. Nginx takes an exact location first, then the first pattern that
 * fits in the order of the file, then the longest prefix.
 */
final class NginxRoutes {

    private static final Pattern LOCATION =
            Pattern.compile("location (?:(=|~) )?(\\S+) \\{([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");
    private static final Pattern PROXY = Pattern.compile("proxy_pass http://(\\S+);");
    private static final Pattern BY_METHOD = Pattern.compile("map \\$request_method \\$papers \\{([^}]*)}");

    private record Location(String modifier, String path, String body) {}

    private final List<Location> locations = new ArrayList<>();
    private final String methods;

    NginxRoutes(String configuration) {
        Matcher found = LOCATION.matcher(configuration.replaceAll("#.*", ""));
        while (found.find()) {
            locations.add(new Location(found.group(1) == null ? "" : found.group(1), found.group(2), found.group(3)));
        }
        Matcher map = BY_METHOD.matcher(configuration);
        this.methods = map.find() ? map.group(1) : "";
    }

    String serviceOf(Request request) {
        Matcher proxy = PROXY.matcher(location(request.path()).body());
        if (!proxy.find()) {
            return Request.NOBODY;
        }
        return proxy.group(1).equals("$papers") ? byMethod(request.method()) : proxy.group(1);
    }

    private Location location(String path) {
        return locations.stream()
                .filter(location ->
                        location.modifier().equals("=") && location.path().equals(path))
                .findFirst()
                .or(() -> locations.stream()
                        .filter(location -> location.modifier().equals("~")
                                && Pattern.compile(location.path())
                                        .matcher(path)
                                        .find())
                        .findFirst())
                .or(() -> locations.stream()
                        .filter(location -> location.modifier().isEmpty() && path.startsWith(location.path()))
                        .max(Comparator.comparingInt(location -> location.path().length())))
                .orElseThrow();
    }

    private String byMethod(String method) {
        Matcher exact = Pattern.compile("(?m)^\\s*" + method + " (\\w+);").matcher(methods);
        Matcher other = Pattern.compile("(?m)^\\s*default (\\w+);").matcher(methods);
        if (exact.find()) {
            return exact.group(1);
        }
        return other.find() ? other.group(1) : Request.NOBODY;
    }
}
