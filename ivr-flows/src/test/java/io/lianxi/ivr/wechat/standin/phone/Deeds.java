package io.lianxi.ivr.wechat.standin.phone;

import io.lianxi.ivr.wechat.standin.WeChatStandIn;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JsonNode;

/** What one can do on a telephone. */
@NullMarked
final class Deeds {
  private static final int LONGEST = 10_000;

  private final WeChatStandIn platform;
  private final Telephones telephones;

  /** What came with the wish: a file, or fields. */
  static final class Sent {
    private final String type;
    private final byte[] file;
    private final JsonNode fields;

    Sent(String type, byte[] file, JsonNode fields) {
      this.type = type;
      this.file = file;
      this.fields = fields;
    }

    String text(String name) {
      return fields.path(name).asString("");
    }
  }

  Deeds(WeChatStandIn platform, Telephones telephones) {
    this.platform = platform;
    this.telephones = telephones;
  }

  /** Does it; false when that cannot be done. */
  boolean done(String openId, String deed, Sent sent) {
    return switch (deed) {
      case "follow" -> follows(openId, sent);
      case "unfollow" -> {
        telephones.follows(openId, false);
        yield true;
      }
      case "text" -> writes(openId, sent.text("text"));
      case "picture" -> picture(openId, sent);
      case "place" -> place(openId, sent);
      case "click" -> clicks(openId, sent);
      case "view" -> {
        telephones.send(
            openId,
            "note",
            Map.of("kind", "viewed", "text", sent.text("name")),
            user -> user.views(sent.text("url")));
        yield true;
      }
      default -> false;
    };
  }

  private boolean follows(String openId, Sent sent) {
    platform.user(openId).isCalled(sent.text("name"));
    telephones.follows(openId, true);
    return true;
  }

  private boolean writes(String openId, String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return false;
    }
    telephones.send(openId, "me", Map.of("kind", "text", "text", text), user -> user.text(text));
    return true;
  }

  private boolean picture(String openId, Sent sent) {
    if (sent.file.length == 0 || !sent.type.matches("image/(jpeg|png|gif|webp)")) {
      return false;
    }
    String media = platform.keep(sent.type, sent.file);
    telephones.send(
        openId, "me", Map.of("kind", "image", "media", media), user -> user.image(sent.file));
    return true;
  }

  private boolean place(String openId, Sent sent) {
    double latitude = sent.fields.path("latitude").asDouble(Double.NaN);
    double longitude = sent.fields.path("longitude").asDouble(Double.NaN);
    if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
      return false;
    }
    String label = sent.text("label");
    telephones.send(
        openId,
        "me",
        Map.of("kind", "location", "text", label, "latitude", latitude, "longitude", longitude),
        user -> user.location(latitude, longitude, label));
    return true;
  }

  private boolean clicks(String openId, Sent sent) {
    String key = sent.text("key");
    if (key.isEmpty()) {
      return false;
    }
    telephones.send(
        openId,
        "note",
        Map.of("kind", "clicked", "text", sent.text("name")),
        user -> user.clicks(key));
    return true;
  }
}
