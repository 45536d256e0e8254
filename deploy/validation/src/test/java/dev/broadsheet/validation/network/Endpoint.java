package dev.broadsheet.validation.network;

import java.util.Map;

/**
 * Somebody who connects or is connected to.
 *
 * @param namespace labels of the namespace; empty for what is no pod
 * @param labels of the pod
 */
record Endpoint(String name, Map<String, String> namespace, Map<String, String> labels, String address) {

    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";
    private static final String OURS = "broadsheet";

    /** Pods have addresses of the cluster's own. */
    static Endpoint pod(String name, Map<String, String> labels) {
        return new Endpoint(name, Map.of(NAMESPACE_NAME, OURS), labels, "10.244.1.7");
    }

    static Endpoint podElsewhere(String name, Map<String, String> namespace, Map<String, String> labels) {
        return new Endpoint(name, namespace, labels, "10.244.2.9");
    }

    static Endpoint outside(String name, String address) {
        return new Endpoint(name, Map.of(), Map.of(), address);
    }

    boolean isOurs() {
        return OURS.equals(namespace.get(NAMESPACE_NAME));
    }

    boolean isPod() {
        return !namespace.isEmpty();
    }
}
