package io.lianxi.ivr.wechat.menu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lianxi.acd.edition.Remark;
import io.lianxi.ivr.wechat.platform.MenuButton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the platform is known to refuse, in this order, so that it can be told field by field:
 *
 * <ol>
 *   <li>More than three buttons, or more than five in a list; a list in a list; an empty list.
 *   <li>A name that is absent, or longer than 16 bytes, 60 in a list.
 *   <li>Something to say of no or more than 128 bytes; an address that is none of the web, or
 *       longer than 1,024 bytes.
 * </ol>
 */
public final class MenuCheck {
  static final int MOST = 3;
  static final int MOST_IN_LIST = 5;
  private static final int LONGEST_NAME = 16;
  private static final int LONGEST_NAME_IN_LIST = 60;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_URL = 1_024;

  private final List<Remark> remarks = new ArrayList<>();

  private MenuCheck() {}

  /** What is wrong with {@code buttons}; a menu without any is none, which is allowed. */
  public static List<Remark> of(List<MenuButton> buttons) {
    MenuCheck check = new MenuCheck();
    check.buttons("buttons", buttons, MOST, LONGEST_NAME);
    return List.copyOf(check.remarks);
  }

  private void buttons(String path, List<MenuButton> buttons, int most, int longestName) {
    if (buttons.size() > most) {
      wrong(path, "最多 " + most + " 个按钮", "has at most " + most + " buttons");
    }
    for (int i = 0; i < buttons.size(); i++) {
      button(path + "[" + i + "]", buttons.get(i), longestName);
    }
  }

  private void button(String path, MenuButton button, int longestName) {
    if (button.name().isBlank()) {
      wrong(path + ".name", "必须填写", "must be given");
    } else if (bytes(button.name()) > longestName) {
      wrong(
          path + ".name",
          "最多 " + longestName + " 字节（汉字每个 3 字节）",
          "has at most " + longestName + " bytes of UTF-8");
    }
    switch (button.kind()) {
      case CLICK -> key(path + ".value", button.value());
      case VIEW -> url(path + ".value", button.value());
      case LIST -> list(path, button, longestName == LONGEST_NAME);
    }
  }

  private void list(String path, MenuButton button, boolean isOuter) {
    if (!isOuter) {
      wrong(path + ".kind", "子菜单里不能再有子菜单", "must not be a list within a list");
    } else if (button.buttons().isEmpty()) {
      wrong(path + ".buttons", "至少要有一个按钮", "must have a button");
    } else {
      buttons(path + ".buttons", button.buttons(), MOST_IN_LIST, LONGEST_NAME_IN_LIST);
    }
  }

  private void key(String path, String key) {
    if (key.isBlank()) {
      wrong(path, "必须填写", "must be given");
    } else if (bytes(key) > LONGEST_KEY) {
      wrong(path, "最多 128 字节", "has at most 128 bytes of UTF-8");
    }
  }

  private void url(String path, String url) {
    if (bytes(url) > LONGEST_URL) {
      wrong(path, "最多 1024 字节", "has at most 1024 bytes");
    } else if (!isOfTheWeb(url)) {
      wrong(path, "须是 http 或 https 网址", "must be an address of http or https");
    }
  }

  private static boolean isOfTheWeb(String url) {
    try {
      URI address = new URI(url);
      return address.getHost() != null
          && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }

  private void wrong(String field, String zh, String en) {
    remarks.add(new Remark(field, true, zh, en));
  }
}
