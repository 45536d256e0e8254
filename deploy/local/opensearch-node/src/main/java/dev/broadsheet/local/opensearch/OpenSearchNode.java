package dev.broadsheet.local.opensearch;

import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;

/** Starts one OpenSearch node that only this machine can reach, and stops it with the process. */
final class OpenSearchNode {

    private OpenSearchNode() {}

    /** @param arguments the data folder and the HTTP port */
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        String httpPort = arguments[1];
        OpenSearchRunner runner = new OpenSearchRunner();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner), "close"));
        runner.onBuild((number, settings) -> configure(settings, httpPort));
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(home.toString())
                .clusterName("broadsheet")
                .numOfNode(1)
                .pluginTypes("org.opensearch.knn.plugin.KNNPlugin")
                .useLogger());
        Thread.currentThread().join();
    }

    private static void configure(Settings.Builder settings, String httpPort) {
        settings.put("http.host", "127.0.0.1")
                .put("http.port", httpPort)
                .put("transport.host", "127.0.0.1")
                .put("transport.port", "0")
                .put("discovery.type", "single-node")
                // Thread pools for two cores, whatever the machine has: it shares them with the whole platform.
                .put("node.processors", 2)
                // The launcher looks at the disk. A laptop's disk that is 95 % full must not make the index read-only.
                .put("cluster.routing.allocation.disk.threshold_enabled", false);
    }

    private static void close(OpenSearchRunner runner) {
        try {
            runner.close();
        } catch (java.io.IOException e) {
            System.err.println("not closed cleanly: " + e);
        }
    }
}
