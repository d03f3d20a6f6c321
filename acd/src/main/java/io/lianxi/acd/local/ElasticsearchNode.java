package io.lianxi.acd.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * The main of Elasticsearch's own JVM: one node without a cluster, which ends when its standard
 * input does, and so never outlives the centre that started it.
 */
public final class ElasticsearchNode {
  private static final String NAME = "local";

  private ElasticsearchNode() {}

  /** Arguments: the node's folder, its data folder, the HTTP port, the transport port. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, NodeValidationException {
    Path home = Path.of(arguments[0]);
    LogConfigurator.configureESLogging();
    LogConfigurator.setNodeName(NAME);
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings(home, Path.of(arguments[1]), arguments[2], arguments[3]),
            Map.of(),
            home.resolve("config"),
            () -> NAME);
    // false: on a class path there are no module layers to build
    PluginsLoader plugins =
        PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(home.resolve("modules"), false),
            PluginsLoader.loadPluginsBundles(home.resolve("plugins"), false),
            Map.of(),
            false);
    Node node = new Node(environment, plugins);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  private static Settings settings(Path home, Path data, String http, String transport) {
    return Settings.builder()
        .loadFromMap(
            Map.of(
                "path.home",
                home.toString(),
                "path.data",
                data.toString(),
                "path.logs",
                data.resolveSibling("logs").toString(),
                "cluster.name",
                "lianxi",
                "node.name",
                NAME,
                "discovery.type",
                "single-node",
                // no security module is loaded: the loopback is the fence
                "network.host",
                "127.0.0.1",
                "http.port",
                http,
                "transport.port",
                transport,
                "cluster.routing.allocation.disk.threshold_enabled",
                "false"))
        .build();
  }

  private static void close(Node node) {
    try {
      node.close();
      node.awaitClose(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      System.err.println("Elasticsearch did not close in order: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
