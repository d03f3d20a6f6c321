package io.lianxi.ivr.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks by the JDK's HTTP client; redirects are not followed, so a host stands for itself only. */
final class HttpRequests implements Requests {
  private static final Logger LOG = LoggerFactory.getLogger(HttpRequests.class);
  private static final int LONGEST = 65_536;
  private static final int DEEPEST = 10;
  private static final int OK = 200;
  private static final int REDIRECTION = 300;

  private final Set<String> hosts;
  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  HttpRequests(Set<String> hosts) {
    this.hosts =
        hosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> hosts() {
    return hosts;
  }

  @Override
  public Optional<Map<String, Object>> ask(
      String url, Map<String, Object> query, Map<String, Object> body, Duration limit) {
    try {
      URI uri = URI.create(url + (query.isEmpty() ? "" : "?" + encoded(query)));
      if (uri.getHost() == null || !hosts.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
        LOG.warn("a flow may not ask {}", uri.getHost());
        return Optional.empty();
      }
      HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(limit);
      if (!body.isEmpty()) {
        request
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
      }
      return answer(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException | IllegalArgumentException | JacksonException e) {
      LOG.warn("{} gave no answer: {}", url, e.toString());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<Map<String, Object>> answer(HttpResponse<InputStream> response)
      throws IOException {
    try (InputStream in = response.body()) {
      byte[] read = in.readNBytes(LONGEST + 1);
      boolean isGood = response.statusCode() >= OK && response.statusCode() < REDIRECTION;
      if (!isGood || read.length > LONGEST) {
        LOG.warn("{} answered {}, {} bytes", response.uri(), response.statusCode(), read.length);
        return Optional.empty();
      }
      JsonNode answer = json.readTree(read);
      return answer.isObject() ? Optional.of(fields(answer)) : Optional.empty();
    }
  }

  private static Map<String, Object> fields(JsonNode object) {
    Map<String, Object> fields = new LinkedHashMap<>();
    object
        .properties()
        .forEach(field -> fact(field.getValue()).ifPresent(v -> fields.put(field.getKey(), v)));
    return fields;
  }

  /** As expressions have it; what is null is not there. */
  private static Optional<Object> fact(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> Optional.of(node.asString());
      case BOOLEAN -> Optional.of(node.asBoolean());
      case NUMBER ->
          Optional.of(
              node.canConvertToLong() && node.isIntegralNumber()
                  ? (Object) node.asLong()
                  : (Object) node.asDouble());
      case OBJECT -> Optional.of(fields(node));
      case ARRAY -> Optional.of(items(node));
      case BINARY, MISSING, NULL, POJO -> Optional.empty();
    };
  }

  private static List<Object> items(JsonNode array) {
    List<Object> items = new ArrayList<>();
    array.forEach(item -> fact(item).ifPresent(items::add));
    return items;
  }

  private static String encoded(Map<String, Object> query) {
    return query.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue().toString(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
