package io.lianxi.ivr.wechat.standin.phone;

import io.lianxi.ivr.wechat.standin.Letter;
import io.lianxi.ivr.wechat.standin.WeChatStandIn;
import io.lianxi.ivr.wechat.standin.WeChatStandIn.Receiver;
import io.lianxi.ivr.wechat.standin.WeChatUser;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JsonNode;

/** Everybody's telephone: what is done there is called back, what is sent to them is shown. */
@NullMarked
final class Telephones implements Receiver, AutoCloseable {
  private static final int MOST = 1_000;

  private final WeChatStandIn platform;
  private final Clock clock;
  private final Map<String, Telephone> telephones = new ConcurrentHashMap<>();
  private final Map<String, ExecutorService> senders = new ConcurrentHashMap<>();

  Telephones(WeChatStandIn platform, Clock clock) {
    this.platform = platform;
    this.clock = clock;
    platform.tells(this);
  }

  /** Somebody's; empty when there are as many as there may be. */
  Optional<Telephone> of(String openId) {
    return telephones.size() >= MOST && !telephones.containsKey(openId)
        ? Optional.empty()
        : Optional.of(telephones.computeIfAbsent(openId, id -> new Telephone(clock)));
  }

  /** Follows the account, or leaves it. */
  void follows(String openId, boolean now) {
    of(openId)
        .ifPresent(
            telephone -> {
              telephone.follows(now);
              send(
                  openId,
                  "note",
                  Map.of("kind", now ? "followed" : "left"),
                  now ? WeChatUser::follows : WeChatUser::unfollows);
            });
  }

  /** Does something, one thing after the other: shown as {@code what} while it is on its way. */
  void send(
      String openId, String side, Map<String, Object> what, Function<WeChatUser, Letter> deed) {
    of(openId).ifPresent(telephone -> send(telephone, openId, new Deed(side, what, deed)));
  }

  /** What is done, and how it is shown. */
  private record Deed(String side, Map<String, Object> what, Function<WeChatUser, Letter> letter) {}

  private void send(Telephone telephone, String openId, Deed deed) {
    long number = telephone.does(deed.side(), deed.what());
    senders
        .computeIfAbsent(
            openId, id -> Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()))
        .execute(
            () -> {
              Letter letter = deed.letter().apply(platform.user(openId));
              boolean isTaken = platform.deliver(letter).isAnswered();
              telephone.is(number, isTaken ? Telephone.State.GONE : Telephone.State.LOST);
            });
  }

  @Override
  public void message(String openId, JsonNode message) {
    Telephone telephone = telephones.get(openId);
    if (telephone != null) {
      telephone.receives(shown(message));
    }
  }

  private static Map<String, Object> shown(JsonNode message) {
    String type = message.path("msgtype").asString("");
    JsonNode content = message.path(type);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", type);
    switch (type) {
      case "text" -> shown.put("text", content.path("content").asString(""));
      case "image", "voice", "video" -> shown.put("media", content.path("media_id").asString(""));
      default -> shown.put("content", content);
    }
    return shown;
  }

  @Override
  public void typing(String openId, boolean isTyping) {
    Telephone telephone = telephones.get(openId);
    if (telephone != null) {
      telephone.typing(isTyping);
    }
  }

  @Override
  public void menu() {
    telephones.values().forEach(Telephone::changed);
  }

  @Override
  public void close() {
    senders.values().forEach(ExecutorService::shutdownNow);
    telephones.values().forEach(Telephone::changed);
  }
}
