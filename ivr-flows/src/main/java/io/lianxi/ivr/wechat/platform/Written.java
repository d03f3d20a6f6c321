package io.lianxi.ivr.wechat.platform;

import java.util.List;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage.WxArticle;

/** Messages in the library's words. */
final class Written {
  private Written() {}

  static WxMpKefuMessage of(String openid, Outgoing message) {
    return switch (message) {
      case Outgoing.Text text ->
          WxMpKefuMessage.TEXT().toUser(openid).content(text.content()).build();
      case Outgoing.Upload upload -> file(openid, upload);
      case Outgoing.Page page ->
          WxMpKefuMessage.NEWS()
              .toUser(openid)
              .articles(List.of(new WxArticle(page.title(), page.description(), page.url(), "")))
              .build();
    };
  }

  private static WxMpKefuMessage file(String openid, Outgoing.Upload upload) {
    return switch (upload.kind()) {
      case IMAGE -> WxMpKefuMessage.IMAGE().toUser(openid).mediaId(upload.mediaId()).build();
      case VOICE -> WxMpKefuMessage.VOICE().toUser(openid).mediaId(upload.mediaId()).build();
      case VIDEO ->
          WxMpKefuMessage.VIDEO()
              .toUser(openid)
              .mediaId(upload.mediaId())
              .title(upload.title())
              .description("")
              .build();
    };
  }

  static String type(Outgoing.Kind kind) {
    return switch (kind) {
      case IMAGE -> "image";
      case VOICE -> "voice";
      case VIDEO -> "video";
    };
  }

  static WxMenu menu(List<MenuButton> buttons) {
    WxMenu menu = new WxMenu();
    menu.setButtons(buttons.stream().map(Written::button).toList());
    return menu;
  }

  private static WxMenuButton button(MenuButton button) {
    WxMenuButton written = new WxMenuButton();
    written.setName(button.name());
    switch (button.kind()) {
      case CLICK -> {
        written.setType("click");
        written.setKey(button.value());
      }
      case VIEW -> {
        written.setType("view");
        written.setUrl(button.value());
      }
      case LIST -> written.setSubButtons(button.buttons().stream().map(Written::button).toList());
    }
    return written;
  }
}
