package io.lianxi.ivr.chat.site;

import java.util.Map;

/** The web sites of the house, by name. */
public final class ChatSites {
  private final Map<String, ChatSite> byName;

  ChatSites(Map<String, ChatSite> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** The site {@code name}: one of which nothing is settled is as usual. */
  public ChatSite find(String name) {
    ChatSite known = byName.get(name);
    return known == null ? ChatSite.usual(name) : known;
  }
}
