package io.lianxi.acd.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real Elasticsearch node of our own on the loopback, in a JVM that ends with this one. */
public final class LocalElasticsearch implements AutoCloseable {
  private final int port;
  private final Process process;

  private LocalElasticsearch(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /** Starts a small one; see {@link #start(LocalHome, int, NodeSize)}. */
  public static LocalElasticsearch start(LocalHome home, int port) {
    return start(home, port, NodeSize.SMALL);
  }

  /**
   * Starts it from the jars that the build laid beside this module.
   *
   * @param port the HTTP port to listen on, 0 for any free one
   */
  public static LocalElasticsearch start(LocalHome home, int port, NodeSize size) {
    Path node = node();
    Path state = home.state("elasticsearch");
    Path log = state.resolve("elasticsearch.log");
    int http = Ports.take(port, "lianxi.elasticsearch.port");
    Process process =
        ServerProcess.start(
            command(node, state.resolve("data"), http, size), log, ProcessBuilder.Redirect.PIPE);
    ServerProcess.awaitReady(
        process, "Elasticsearch", log, Duration.ofSeconds(90), () -> answers(http));
    return new LocalElasticsearch(http, process);
  }

  /** Its HTTP address. */
  public String uri() {
    return "http://" + Ports.HOST + ":" + port;
  }

  /** Ends it in order: its index is complete on disk. */
  @Override
  public void close() {
    ServerProcess.end(process.toHandle(), Duration.ofSeconds(5));
  }

  private static List<String> command(Path node, Path data, int http, NodeSize size) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(size.options());
    command.addAll(
        List.of(
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlog4j2.configurationFile=" + node.resolve("config/log4j2.properties"),
            "-Des.nativelibs.path=" + node.resolve("lib"),
            "-Des.networkaddress.cache.ttl=60",
            "-cp",
            node.resolve("classes") + ":" + node.resolve("lib") + "/*",
            ElasticsearchNode.class.getName(),
            node.toString(),
            data.toString(),
            Integer.toString(http),
            Integer.toString(Ports.free())));
    return List.copyOf(command);
  }

  /** Both target/classes and target/acd.jar have target/elasticsearch as their neighbour. */
  private static Path node() {
    String named = System.getProperty("lianxi.elasticsearch.node");
    Path node = named == null ? besideThisModule() : Path.of(named);
    if (!Files.isDirectory(node.resolve("lib"))) {
      throw new CannotStart(
          "Elasticsearch's node is not in "
              + node
              + "; build with mvn, name the folder with -Dlianxi.elasticsearch.node,"
              + " or bring your own with spring.elasticsearch.uris.");
    }
    return node.toAbsolutePath().normalize();
  }

  private static Path besideThisModule() {
    try {
      return Path.of(
              LocalElasticsearch.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling("elasticsearch");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean answers(int port) {
    try {
      HttpURLConnection health =
          (HttpURLConnection)
              URI.create(
                      "http://"
                          + Ports.HOST
                          + ":"
                          + port
                          + "/_cluster/health?wait_for_status=yellow&timeout=2s")
                  .toURL()
                  .openConnection();
      health.setConnectTimeout(200);
      health.setReadTimeout(4000);
      return health.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
