package dev.broadsheet.validation.mistakes;

import dev.broadsheet.validation.environment.NeededVariablesAreSet;
import dev.broadsheet.validation.environment.ProxiesAreNetworks;
import dev.broadsheet.validation.environment.ReferencesLeadSomewhere;
import dev.broadsheet.validation.environment.VariablesAreKnown;
import java.util.List;

/** What services are told, and where it comes from. */
final class MistakesOfEnvironment {

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "a variable is misspelt",
                    "kind",
                    VariablesAreKnown.class,
                    "BROADSHEET_PUBLIC_ULR",
                    draft -> draft.addVariable("notify", "BROADSHEET_PUBLIC_ULR", "https://papers.example.org")),
            new Mistake(
                    "a variable is another service's",
                    "kind",
                    VariablesAreKnown.class,
                    "BROADSHEET_OPENSEARCH_URL",
                    draft -> draft.addVariable("enrich", "BROADSHEET_OPENSEARCH_URL", "http://opensearch:9200")),
            new Mistake(
                    "a setting of Kafka's is misspelt",
                    "kind",
                    VariablesAreKnown.class,
                    "KAFKA_SASL_MECHANISMS",
                    draft -> draft.addVariable("enrich", "KAFKA_SASL_MECHANISMS", "PLAIN")),
            new Mistake(
                    "links lead to localhost",
                    "kind",
                    NeededVariablesAreSet.class,
                    "BROADSHEET_PUBLIC_URL",
                    draft -> draft.removeVariable("search-query", "BROADSHEET_PUBLIC_URL")),
            new Mistake(
                    "nothing signs links",
                    "kind",
                    NeededVariablesAreSet.class,
                    "BROADSHEET_LINKS_SECRET",
                    draft -> draft.removeVariable("notify", "BROADSHEET_LINKS_SECRET")),
            new Mistake(
                    "pods are not told who they are",
                    "kind",
                    NeededVariablesAreSet.class,
                    "BROADSHEET_ENRICH_POD",
                    draft -> draft.removeVariable("enrich", "BROADSHEET_ENRICH_POD")),
            new Mistake(
                    "the usual password is used",
                    "kind",
                    NeededVariablesAreSet.class,
                    "BROADSHEET_POSTGRES_PASSWORD",
                    draft -> draft.removeVariable("ingest", "BROADSHEET_POSTGRES_PASSWORD")),
            new Mistake(
                    "all readers are one client",
                    "kind",
                    NeededVariablesAreSet.class,
                    "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
                    draft -> draft.removeVariable("search-query", "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES")),
            new Mistake(
                    "each request asks DNS for a proxy",
                    "kind",
                    ProxiesAreNetworks.class,
                    "ingress-nginx",
                    draft -> draft.set(
                            "ConfigMap/broadsheet", "/data/QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "ingress-nginx")),
            new Mistake(
                    "one pod's requests ask DNS for a proxy",
                    "kind",
                    ProxiesAreNetworks.class,
                    "::1",
                    draft -> draft.addVariable("notify", "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "::1")),
            new Mistake(
                    "a variable is given twice",
                    "kind",
                    NeededVariablesAreSet.class,
                    "twice",
                    draft -> draft.addVariable("enrich", "KAFKA_BOOTSTRAP_SERVERS", "kafka:9092")),
            new Mistake(
                    "a ConfigMap lacks a key",
                    "kind",
                    ReferencesLeadSomewhere.class,
                    "BROADSHEET_SMTP_HOST",
                    draft -> draft.remove("ConfigMap/broadsheet", "/data/BROADSHEET_SMTP_HOST")),
            new Mistake(
                    "a service account is missing",
                    "kind",
                    ReferencesLeadSomewhere.class,
                    "service account",
                    draft -> draft.remove("ServiceAccount/enrich")),
            new Mistake(
                    "a mounted ConfigMap is missing",
                    "kind",
                    ReferencesLeadSomewhere.class,
                    "ConfigMap",
                    draft -> draft.remove("ConfigMap/topics")),
            new Mistake(
                    "nothing makes a secret",
                    "production",
                    ReferencesLeadSomewhere.class,
                    "broadsheet-links",
                    draft -> draft.remove("ExternalSecret/broadsheet-links")),
            new Mistake(
                    "nobody makes a Kafka user",
                    "production",
                    ReferencesLeadSomewhere.class,
                    "kafka-enrich",
                    draft -> draft.remove("KafkaUser/enrich")),
            new Mistake(
                    "nothing makes the certificate",
                    "production",
                    ReferencesLeadSomewhere.class,
                    "broadsheet-tls",
                    draft -> draft.remove("Certificate/broadsheet")));

    private MistakesOfEnvironment() {}
}
