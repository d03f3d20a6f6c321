package io.lianxi.ivr.wechat.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses by which an account's server talks to the platform. */
@NullMarked
final class PlatformApi implements HttpHandler {
  private static final String VIDEO = "/video/";

  private final WeChatStandIn platform;
  private final StandInAccount account;
  private final Tokens tokens;
  private final Faults faults = new Faults();
  private final CustomMessages messages;
  private final AccountMenu menu = new AccountMenu();
  private final JsonMapper json = new JsonMapper();

  /** What is answered; bytes that are no JSON have a type of their own. */
  record Reply(Object body, @Nullable String type) {
    static Reply of(int code, String text) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("errcode", code);
      body.put("errmsg", text);
      return new Reply(body, null);
    }
  }

  PlatformApi(WeChatStandIn platform, StandInAccount account, Tokens tokens) {
    this.platform = platform;
    this.account = account;
    this.tokens = tokens;
    this.messages = new CustomMessages(platform, faults);
  }

  Faults faults() {
    return faults;
  }

  AccountMenu menu() {
    return menu;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
      String path = exchange.getRequestURI().getPath();
      Reply reply = reply(exchange, path, query, body);
      wait(faults.delay());
      if (path.equals("/cgi-bin/message/custom/send") && faults.isAnswerLost()) {
        return; // closed without a word
      }
      answer(exchange, reply);
    }
  }

  private static void wait(Duration delay) {
    if (!delay.isZero()) {
      try {
        Thread.sleep(delay);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Reply reply(HttpExchange exchange, String path, Map<String, String> query, byte[] body) {
    if (path.startsWith(VIDEO)) {
      return video(path.substring(VIDEO.length()));
    }
    return switch (path) {
      case "/cgi-bin/token" -> token(query);
      case "/cgi-bin/stable_token" -> stableToken(read(body));
      default -> {
        Reply refusal = refusal(query.getOrDefault("access_token", ""));
        yield refusal == null ? allowed(exchange, path, query, body) : refusal;
      }
    };
  }

  private @Nullable Reply refusal(String token) {
    if (token.isEmpty()) {
      return Reply.of(41001, "access_token missing");
    }
    return switch (tokens.check(token, platform.now())) {
      case VALID -> null;
      case INVALID -> Reply.of(40001, "invalid credential, access_token is invalid or not latest");
      case EXPIRED -> Reply.of(42001, "access_token expired");
    };
  }

  private Reply allowed(
      HttpExchange exchange, String path, Map<String, String> query, byte[] body) {
    return switch (path) {
      case "/cgi-bin/message/custom/send" -> messages.send(read(body));
      case "/cgi-bin/message/custom/typing" -> messages.typing(read(body));
      case "/cgi-bin/media/get" -> media(query.getOrDefault("media_id", ""));
      case "/cgi-bin/media/upload" -> upload(exchange, query.getOrDefault("type", ""), body);
      case "/cgi-bin/user/info" -> user(query.getOrDefault("openid", ""));
      case "/cgi-bin/menu/create" -> changed(menu.create(read(body)));
      case "/cgi-bin/menu/get" -> menu.get();
      case "/cgi-bin/menu/delete" -> changed(menu.delete());
      default -> Reply.of(40066, "invalid url");
    };
  }

  private Reply changed(Reply reply) {
    platform.receiver().menu();
    return reply;
  }

  private Reply token(Map<String, String> query) {
    Reply refusal =
        wrongCredential(
            query.getOrDefault("grant_type", ""),
            query.getOrDefault("appid", ""),
            query.getOrDefault("secret", ""));
    return refusal == null ? given(tokens.plain(platform.now())) : refusal;
  }

  private Reply stableToken(JsonNode asked) {
    Reply refusal =
        wrongCredential(
            asked.path("grant_type").asString(""),
            asked.path("appid").asString(""),
            asked.path("secret").asString(""));
    return refusal == null
        ? given(tokens.stable(asked.path("force_refresh").asBoolean(false), platform.now()))
        : refusal;
  }

  private @Nullable Reply wrongCredential(String grant, String appId, String secret) {
    if (!grant.equals("client_credential")) {
      return Reply.of(40002, "invalid grant_type");
    }
    if (!appId.equals(account.appId())) {
      return Reply.of(40013, "invalid appid");
    }
    return secret.equals(account.secret()) ? null : Reply.of(40125, "invalid appsecret");
  }

  private Reply given(Tokens.Token token) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("access_token", token.value());
    body.put("expires_in", Duration.between(platform.now(), token.expiresAt()).toSeconds());
    return new Reply(body, null);
  }

  /** Of a video only where it is. */
  private Reply media(String id) {
    WeChatStandIn.Kept kept = platform.kept(id);
    if (kept == null) {
      return Reply.of(40007, "invalid media_id");
    }
    return kept.type().startsWith("video")
        ? new Reply(Map.of("video_url", platform.apiUrl() + VIDEO + id), null)
        : new Reply(kept.content(), kept.type());
  }

  private Reply video(String id) {
    WeChatStandIn.Kept kept = platform.kept(id);
    return kept == null
        ? Reply.of(40007, "invalid media_id")
        : new Reply(kept.content(), kept.type());
  }

  private Reply upload(HttpExchange exchange, String type, byte[] body) {
    String header = exchange.getRequestHeaders().getFirst("Content-Type");
    byte[] file = Multipart.file(header == null ? "" : header, body);
    if (file.length == 0) {
      return Reply.of(41005, "media data missing");
    }
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("type", type);
    given.put("media_id", platform.keep(type, file));
    given.put("created_at", platform.now().getEpochSecond());
    return new Reply(given, null);
  }

  private Reply user(String openId) {
    WeChatUser user = platform.known(openId);
    if (user == null) {
      return Reply.of(40003, "invalid openid");
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("subscribe", 1);
    told.put("openid", openId);
    told.put("nickname", user.nickname());
    told.put("language", "zh_CN");
    told.put("subscribe_time", platform.now().getEpochSecond());
    return new Reply(told, null);
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      return json.createObjectNode();
    }
  }

  private void answer(HttpExchange exchange, Reply reply) throws IOException {
    byte[] bytes =
        reply.body() instanceof byte[] file ? file : json.writeValueAsBytes(reply.body());
    String type = reply.type();
    exchange
        .getResponseHeaders()
        .set("Content-Type", type == null ? "application/json; encoding=utf-8" : type);
    if (type != null) {
      exchange.getResponseHeaders().set("Content-disposition", "attachment; filename=\"media\"");
    }
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String part : (raw == null ? "" : raw).split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        query.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), UTF_8));
      }
    }
    return query;
  }
}
