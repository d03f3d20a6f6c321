package io.lianxi.desktop.wechat;

import io.lianxi.acd.StorableText;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ivr.wechat.platform.MenuButton;
import io.lianxi.ivr.wechat.platform.MenuButton.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A menu as it is wished.
 *
 * @param version that it was made from; absent for whichever is in force
 */
public record MenuWish(@Nullable Integer version, @Nullable List<@Nullable ButtonWish> buttons) {
  private static final int DEEPEST = 3;

  /** A button as it is wished. */
  public record ButtonWish(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String value,
      @Nullable List<@Nullable ButtonWish> buttons) {}

  /** The menu; whatever cannot be one is noted in {@code wrong}. */
  List<MenuButton> menu(Wrong wrong) {
    if (buttons == null) {
      wrong.mustBeGiven("buttons");
      return List.of();
    }
    return buttons("buttons", buttons, 1, wrong);
  }

  private static List<MenuButton> buttons(
      String path, List<@Nullable ButtonWish> wishes, int depth, Wrong wrong) {
    List<MenuButton> made = new ArrayList<>();
    if (depth > DEEPEST) {
      wrong.add(path, "层数太多", "is too deep");
      return made;
    }
    for (int i = 0; i < wishes.size(); i++) {
      String at = path + "[" + i + "]";
      ButtonWish wish = wishes.get(i);
      Optional<Kind> kind = wish == null ? Optional.empty() : kind(wish.kind());
      if (wish == null || kind.isEmpty()) {
        wrong.add(at + ".kind", "须是 CLICK、VIEW 或 LIST", "must be CLICK, VIEW or LIST");
      } else {
        made.add(
            new MenuButton(
                text(wish.name()),
                kind.get(),
                text(wish.value()),
                wish.buttons() == null
                    ? List.of()
                    : buttons(at + ".buttons", wish.buttons(), depth + 1, wrong)));
      }
    }
    return made;
  }

  private static Optional<Kind> kind(@Nullable String written) {
    return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(written)).findFirst();
  }

  private static String text(@Nullable String written) {
    return written == null ? "" : StorableText.of(written.strip());
  }
}
