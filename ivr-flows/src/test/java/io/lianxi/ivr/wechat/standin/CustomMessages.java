package io.lianxi.ivr.wechat.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Messages of customer service: which are taken, and why others are not. */
@NullMarked
final class CustomMessages {
  private static final int LONGEST_TEXT = 2_048;
  private static final Duration TYPED_LATELY = Duration.ofSeconds(30);
  private static final Duration TYPING_LASTS = Duration.ofSeconds(15);
  private static final Set<String> FILES = Set.of("image", "voice", "video");
  private static final Set<String> OTHERS = Set.of("text", "news", "msgmenu", "music");

  private final WeChatStandIn platform;
  private final Faults faults;
  private final AtomicInteger today = new AtomicInteger();
  private final Map<String, Instant> lastTaken = new ConcurrentHashMap<>();
  private final Map<String, Instant> typing = new ConcurrentHashMap<>();

  CustomMessages(WeChatStandIn platform, Faults faults) {
    this.platform = platform;
    this.faults = faults;
  }

  PlatformApi.Reply send(JsonNode message) {
    Integer fault = faults.nextCode();
    if (fault != null) {
      return PlatformApi.Reply.of(fault, "by order of the test");
    }
    PlatformApi.Reply malformed = malformed(message);
    if (malformed != null) {
      return malformed;
    }
    WeChatUser user = platform.known(message.path("touser").asString(""));
    if (user == null) {
      return PlatformApi.Reply.of(40003, "invalid openid");
    }
    if (today.incrementAndGet() > faults.dailyLimit()) {
      return PlatformApi.Reply.of(45009, "reach max api daily quota limit");
    }
    Quota.Answer answer = user.quota().send(platform.now());
    if (answer == Quota.Answer.OK) {
      platform.sent(message);
      lastTaken.put(user.openId(), platform.now());
      typing.remove(user.openId());
    }
    return PlatformApi.Reply.of(answer.code, answer.text);
  }

  private PlatformApi.@Nullable Reply malformed(JsonNode message) {
    String type = message.path("msgtype").asString("");
    if (FILES.contains(type)) {
      return platform.kept(message.path(type).path("media_id").asString("")) == null
          ? PlatformApi.Reply.of(40007, "invalid media_id")
          : null;
    }
    if (!OTHERS.contains(type)) {
      return PlatformApi.Reply.of(40008, "invalid message type");
    }
    if (!type.equals("text")) {
      return null;
    }
    String text = message.path("text").path("content").asString("");
    if (text.isEmpty()) {
      return PlatformApi.Reply.of(44004, "empty content");
    }
    return text.getBytes(UTF_8).length > LONGEST_TEXT
        ? PlatformApi.Reply.of(45002, "content size out of limit")
        : null;
  }

  PlatformApi.Reply typing(JsonNode asked) {
    WeChatUser user = platform.known(asked.path("touser").asString(""));
    if (user == null) {
      return PlatformApi.Reply.of(40003, "invalid openid");
    }
    return switch (asked.path("command").asString("")) {
      case "Typing" -> starts(user);
      case "CancelTyping" -> {
        typing.remove(user.openId());
        platform.receiver().typing(user.openId(), false);
        yield PlatformApi.Reply.of(0, "ok");
      }
      default -> PlatformApi.Reply.of(45072, "invalid command");
    };
  }

  private PlatformApi.Reply starts(WeChatUser user) {
    Instant wrote = user.lastAt();
    Instant answered = lastTaken.getOrDefault(user.openId(), Instant.MIN);
    Instant last = wrote.isAfter(answered) ? wrote : answered;
    if (last.isBefore(platform.now().minus(TYPED_LATELY))) {
      return PlatformApi.Reply.of(45080, "need message in the last 30 seconds");
    }
    Instant since = typing.get(user.openId());
    if (since != null && since.plus(TYPING_LASTS).isAfter(platform.now())) {
      return PlatformApi.Reply.of(45081, "typing already");
    }
    typing.put(user.openId(), platform.now());
    platform.receiver().typing(user.openId(), true);
    return PlatformApi.Reply.of(0, "ok");
  }
}
