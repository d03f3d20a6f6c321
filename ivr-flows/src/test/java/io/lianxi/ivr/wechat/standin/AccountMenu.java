package io.lianxi.ivr.wechat.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The buttons at the foot of a conversation with the account, as its owner has made them. */
@NullMarked
final class AccountMenu {
  private static final int MOST_BUTTONS = 3;
  private static final int MOST_CHILDREN = 5;
  private static final int LONGEST_NAME = 16;
  private static final int LONGEST_CHILD_NAME = 60;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_URL = 1_024;
  private static final Set<String> WITH_KEY =
      Set.of(
          "click",
          "scancode_push",
          "scancode_waitmsg",
          "pic_sysphoto",
          "pic_photo_or_album",
          "pic_weixin",
          "location_select");

  private volatile @Nullable JsonNode menu;

  /** The codes with which a button of one level is refused. */
  private record Codes(int count, int type, int name, int key, int url, int longestName) {}

  private static final Codes OUTER = new Codes(40016, 40017, 40018, 40019, 40020, LONGEST_NAME);
  private static final Codes INNER =
      new Codes(40023, 40024, 40025, 40026, 40027, LONGEST_CHILD_NAME);

  /** Its buttons; empty when there is no menu. */
  List<JsonNode> buttons() {
    JsonNode known = menu;
    return known == null ? List.of() : known.path("button").valueStream().toList();
  }

  PlatformApi.Reply create(JsonNode wanted) {
    PlatformApi.Reply refusal = refusal(wanted.path("button"), OUTER, MOST_BUTTONS);
    if (refusal == null) {
      menu = wanted;
      return PlatformApi.Reply.of(0, "ok");
    }
    return refusal;
  }

  PlatformApi.Reply get() {
    JsonNode known = menu;
    return known == null
        ? PlatformApi.Reply.of(46003, "menu no exist")
        : new PlatformApi.Reply(Map.of("menu", known), null);
  }

  PlatformApi.Reply delete() {
    menu = null;
    return PlatformApi.Reply.of(0, "ok");
  }

  private static PlatformApi.@Nullable Reply refusal(JsonNode buttons, Codes codes, int most) {
    if (!buttons.isArray() || buttons.isEmpty() || buttons.size() > most) {
      return PlatformApi.Reply.of(codes.count(), "invalid button size");
    }
    for (JsonNode button : buttons.values()) {
      PlatformApi.Reply refusal = refusal(button, codes);
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  private static PlatformApi.@Nullable Reply refusal(JsonNode button, Codes codes) {
    if (!fits(button, "name", codes.longestName())) {
      return PlatformApi.Reply.of(codes.name(), "invalid button name size");
    }
    JsonNode children = button.path("sub_button");
    if (!children.isEmpty()) {
      return codes.equals(INNER)
          ? PlatformApi.Reply.of(40022, "invalid sub button level")
          : refusal(children, INNER, MOST_CHILDREN);
    }
    String type = button.path("type").asString("");
    if (type.equals("view")) {
      return fits(button, "url", LONGEST_URL)
          ? null
          : PlatformApi.Reply.of(codes.url(), "invalid button url size");
    }
    if (!WITH_KEY.contains(type)) {
      return PlatformApi.Reply.of(codes.type(), "invalid button type");
    }
    return fits(button, "key", LONGEST_KEY)
        ? null
        : PlatformApi.Reply.of(codes.key(), "invalid button key size");
  }

  private static boolean fits(JsonNode button, String field, int most) {
    int bytes = button.path(field).asString("").getBytes(UTF_8).length;
    return bytes > 0 && bytes <= most;
  }
}
