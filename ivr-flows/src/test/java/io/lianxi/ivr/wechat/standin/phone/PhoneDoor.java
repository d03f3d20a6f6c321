package io.lianxi.ivr.wechat.standin.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.lianxi.ivr.wechat.standin.WeChatStandIn;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page, what it shows, and what is done on it. */
@NullMarked
final class PhoneDoor implements HttpHandler {
  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern OPEN_ID = Pattern.compile("[A-Za-z0-9_-]{6,64}");
  private static final Map<String, String> FILES =
      Map.of("html", "text/html", "css", "text/css", "js", "text/javascript");
  private static final String MEDIA = "/media/";

  private static final int OK = 200;
  private static final int BAD = 400;
  private static final int FORBIDDEN = 403;
  private static final int UNKNOWN = 404;
  private static final int TOO_LARGE = 413;
  private static final int FULL = 429;

  private final WeChatStandIn platform;
  private final Telephones telephones;
  private final Deeds deeds;
  private final String account;
  private final JsonMapper json = new JsonMapper();

  /** What is answered. */
  private static final class Reply {
    private final int status;
    private final String type;
    private final byte[] body;

    Reply(int status, String type, byte[] body) {
      this.status = status;
      this.type = type;
      this.body = body;
    }

    static Reply nothing(int status) {
      return new Reply(status, "text/plain", new byte[0]);
    }
  }

  PhoneDoor(WeChatStandIn platform, Telephones telephones, String account) {
    this.platform = platform;
    this.telephones = telephones;
    this.deeds = new Deeds(platform, telephones);
    this.account = account;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = isOurs(exchange) ? reply(exchange) : Reply.nothing(FORBIDDEN);
      exchange.getResponseHeaders().set("Content-Type", reply.type);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange
          .getResponseHeaders()
          .set("Content-Security-Policy", "default-src 'self'; img-src 'self' blob: data:");
      exchange.sendResponseHeaders(reply.status, reply.body.length == 0 ? -1 : reply.body.length);
      exchange.getResponseBody().write(reply.body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Other pages in the same browser can neither look nor do anything here. */
  private static boolean isOurs(HttpExchange exchange) {
    String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
    return host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?")
        && (exchange.getRequestMethod().equals("GET")
            || exchange.getRequestHeaders().containsKey("X-Phone"));
  }

  private Reply reply(HttpExchange exchange) throws IOException, InterruptedException {
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith("/api/")) {
      return talk(exchange, path.split("/", -1));
    }
    if (path.startsWith(MEDIA)) {
      return Optional.ofNullable(platform.kept(path.substring(MEDIA.length())))
          .map(kept -> new Reply(OK, type(kept.type()), kept.content()))
          .orElseGet(() -> Reply.nothing(UNKNOWN));
    }
    return file(path.equals("/") ? "/phone.html" : path);
  }

  /** What the centre has uploaded is known by its kind only. */
  private static String type(String kept) {
    return switch (kept) {
      case "image" -> "image/png";
      case "voice" -> "audio/mpeg";
      case "video" -> "video/mp4";
      default -> kept.startsWith("image/svg") ? "application/octet-stream" : kept;
    };
  }

  private static Reply file(String path) throws IOException {
    String name = path.substring(1);
    String type = FILES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("phone\\.[a-z]+")) {
      return Reply.nothing(UNKNOWN);
    }
    try (InputStream in = PhoneDoor.class.getResourceAsStream(name)) {
      return in == null
          ? Reply.nothing(UNKNOWN)
          : new Reply(OK, type + "; charset=utf-8", in.readAllBytes());
    }
  }

  /** {@code /api/OPENID} to look, {@code /api/OPENID/DEED} to do something. */
  private Reply talk(HttpExchange exchange, String[] path)
      throws IOException, InterruptedException {
    String openId = path[2];
    if (!OPEN_ID.matcher(openId).matches()) {
      return Reply.nothing(UNKNOWN);
    }
    Telephone telephone = telephones.of(openId).orElse(null);
    if (telephone == null) {
      return Reply.nothing(FULL);
    }
    if (exchange.getRequestMethod().equals("GET")) {
      Map<String, Object> seen =
          new LinkedHashMap<>(telephone.seen(after(exchange.getRequestURI().getQuery()), PATIENCE));
      seen.put("account", account);
      seen.put("menu", platform.menu());
      return new Reply(OK, "application/json", json.writeValueAsBytes(seen));
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return Reply.nothing(TOO_LARGE);
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    boolean isDone = deeds.done(openId, path.length > 3 ? path[3] : "", sent(type, body));
    return Reply.nothing(isDone ? OK : BAD);
  }

  private Deeds.Sent sent(@Nullable String type, byte[] body) {
    return new Deeds.Sent(type == null ? "" : type, body, read(body));
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(new String(body, UTF_8));
    } catch (JacksonException e) {
      return json.createObjectNode();
    }
  }

  private static long after(@Nullable String query) {
    try {
      return query == null ? 0 : Long.parseLong(query.replaceFirst("^after=", ""));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
