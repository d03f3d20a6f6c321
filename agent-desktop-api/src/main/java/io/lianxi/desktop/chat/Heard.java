package io.lianxi.desktop.chat;

import io.lianxi.acd.Language;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.site.Introduction;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a visitor's page says over its socket. */
sealed interface Heard {
  /** The longest key of a message. */
  int LONGEST_KEY = 64;

  /** The longest of all other words. */
  int LONGEST_WORD = 500;

  Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1," + LONGEST_KEY + "}");
  Pattern SITE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

  /**
   * Comes, or comes back.
   *
   * @param token proves which customer it is; "" for none
   * @param visitor proves which visitor it is; "" for a new one
   * @param site whose page it is
   * @param about what they say of themselves
   */
  record Hello(
      String token, String visitor, @Nullable Language language, String site, Introduction about)
      implements Heard {}

  record Send(String key, String text) implements Heard {}

  record SendFile(String key, UUID file) implements Heard {}

  /** Wants what was said before. */
  record More(long before) implements Heard {}

  record Typing() implements Heard {}

  record Read(long number) implements Heard {}

  record Bye() implements Heard {}

  record Ping() implements Heard {}

  /**
   * What nobody can do anything with.
   *
   * @param key of the message that it is about; "" for none
   */
  record Wrong(String key, String reason) implements Heard {}

  /** What {@code text} says. */
  static Heard of(String text, JsonMapper json) {
    JsonNode said;
    try {
      said = json.readTree(text);
    } catch (JacksonException e) {
      return new Wrong("", "unreadable");
    }
    return switch (word(said, "type")) {
      case "hello" -> hello(said);
      case "send" -> send(said);
      case "more" -> new More(number(said, "before"));
      case "typing" -> new Typing();
      case "read" -> new Read(number(said, "number"));
      case "bye" -> new Bye();
      case "ping" -> new Ping();
      default -> new Wrong("", "unknown-type");
    };
  }

  private static Heard hello(JsonNode said) {
    String site = word(said, "site");
    String language = word(said, "language");
    return new Hello(
        word(said, "token"),
        word(said, "visitor"),
        language.isEmpty() ? null : language.startsWith("en") ? Language.EN : Language.ZH,
        SITE.matcher(site).matches() ? site : "web",
        new Introduction(word(said, "name"), word(said, "phone"), word(said, "subject")));
  }

  private static Heard send(JsonNode said) {
    String key = word(said, "key");
    if (!KEY.matcher(key).matches()) {
      return new Wrong("", "bad-key");
    }
    if (said.path("file").isString()) {
      return file(said.path("file").asString())
          .<Heard>map(file -> new SendFile(key, file))
          .orElseGet(() -> new Wrong(key, "unknown-file"));
    }
    String text = said.path("text").isString() ? said.path("text").asString() : "";
    if (text.isBlank()) {
      return new Wrong(key, "empty");
    }
    return text.length() > Content.LONGEST ? new Wrong(key, "too-long") : new Send(key, text);
  }

  private static Optional<UUID> file(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String word(JsonNode said, String name) {
    JsonNode value = said.path(name);
    String word = value.isString() ? value.asString() : "";
    return word.length() > LONGEST_WORD ? "" : word;
  }

  private static long number(JsonNode said, String name) {
    JsonNode value = said.path(name);
    return value.isIntegralNumber() && value.canConvertToLong() ? value.asLong() : 0;
  }
}
