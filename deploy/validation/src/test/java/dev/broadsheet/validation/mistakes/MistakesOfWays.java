package dev.broadsheet.validation.mistakes;

import dev.broadsheet.validation.network.ArrowsAreThoseOfTheArchitecture;
import dev.broadsheet.validation.routes.HostsAreOne;
import dev.broadsheet.validation.routes.RequestsReachTheirService;
import java.util.List;
import java.util.Map;

/** Ways through the network, and in from outside. */
final class MistakesOfWays {

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "nothing is denied",
                    "production",
                    ArrowsAreThoseOfTheArchitecture.class,
                    "stranger → enrich:22 is not needed",
                    draft -> {
                        draft.remove("NetworkPolicy/deny-all");
                        draft.remove("NetworkPolicy/enrich");
                        draft.remove("NetworkPolicy/names");
                    }),
            new Mistake(
                    "readers' pods may not ask OpenSearch",
                    "production",
                    ArrowsAreThoseOfTheArchitecture.class,
                    "search-query → opensearch:9200 is needed",
                    draft -> draft.remove("NetworkPolicy/search-query", "/spec/egress/0")),
            new Mistake(
                    "one service may read another's store",
                    "production",
                    ArrowsAreThoseOfTheArchitecture.class,
                    "notify → ingest-postgres:5432 is not needed",
                    draft -> {
                        draft.set(
                                "NetworkPolicy/notify",
                                "/spec/egress/0/to/0/podSelector/matchLabels/broadsheet.dev~1store",
                                "ingest-postgres");
                        draft.set(
                                "NetworkPolicy/ingest-postgres",
                                "/spec/ingress/0/from/0/podSelector/matchLabels/app.kubernetes.io~1name",
                                "notify");
                    }),
            new Mistake(
                    "a service may talk to the internet",
                    "production",
                    ArrowsAreThoseOfTheArchitecture.class,
                    "enrich → internet:443 is not needed",
                    draft -> draft.set(
                            "NetworkPolicy/enrich",
                            "/spec/egress/-",
                            Map.of("ports", List.of(Map.of("protocol", "TCP", "port", 443))))),
            new Mistake(
                    "a service may ask the cloud who it is",
                    "production",
                    ArrowsAreThoseOfTheArchitecture.class,
                    "ingest → metadata:443 is not needed",
                    draft -> draft.remove("NetworkPolicy/ingest", "/spec/egress/2/to/0/ipBlock/except")),
            new Mistake(
                    "nobody may ask for names",
                    "production",
                    ArrowsAreThoseOfTheArchitecture.class,
                    "→ names:53 is needed",
                    draft -> draft.remove("NetworkPolicy/names")),
            new Mistake(
                    "the router does not reach a service",
                    "kind",
                    ArrowsAreThoseOfTheArchitecture.class,
                    "router → notify:8084 is needed",
                    draft -> draft.remove("NetworkPolicy/router", "/spec/egress/2")),
            new Mistake(
                    "the router sends writes of papers to who reads",
                    "kind",
                    RequestsReachTheirService.class,
                    "DELETE /api/papers/2407.21783",
                    draft -> draft.change(
                            "ConfigMap/router",
                            "/data/nginx.conf",
                            text -> text.replace("default ingest", "default search"))),
            new Mistake(
                    "the router shows metrics to the world",
                    "kind",
                    RequestsReachTheirService.class,
                    "GET /q/metrics",
                    draft -> draft.change(
                            "ConfigMap/router", "/data/nginx.conf", text -> text.replace("^/q/", "^/nothing/"))),
            new Mistake(
                    "the HTTPRoute knows no votes",
                    "production",
                    RequestsReachTheirService.class,
                    "PUT /api/papers/2407.21783/upvote",
                    draft -> draft.remove("HTTPRoute/broadsheet", "/spec/rules/2/matches/1")),
            new Mistake(
                    "the HTTPRoute leads to a port that is not there",
                    "production",
                    RequestsReachTheirService.class,
                    "which is not there",
                    draft -> draft.set("HTTPRoute/broadsheet", "/spec/rules/0/backendRefs/0/port", 8081)),
            new Mistake(
                    "the Ingress leads past the router",
                    "staging",
                    RequestsReachTheirService.class,
                    "Ingress",
                    draft -> draft.set(
                            "Ingress/broadsheet", "/spec/rules/0/http/paths/0/backend/service/name", "search-query")),
            new Mistake(
                    "the certificate is for another host",
                    "production",
                    HostsAreOne.class,
                    "Certificate",
                    draft -> draft.set("Certificate/broadsheet", "/spec/dnsNames/0", "paper.example.org")),
            new Mistake(
                    "links in mails lead to another host",
                    "staging",
                    HostsAreOne.class,
                    "Ingress",
                    draft -> draft.set(
                            "ConfigMap/broadsheet", "/data/BROADSHEET_PUBLIC_URL", "https://papers.example.org")));

    private MistakesOfWays() {}
}
