package io.lianxi.ivr.chat.site;

import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Introductions in memory. */
public final class MemoryIntroductions implements Introductions {
  private final Map<ChatAddress, Introduction> all = new HashMap<>();

  @Override
  public void told(ChatAddress address, Introduction introduction, Instant at) {
    all.put(address, introduction);
  }

  @Override
  public Map<ChatAddress, Introduction> find(Collection<ChatAddress> addresses) {
    return addresses.stream()
        .filter(all::containsKey)
        .collect(Collectors.toMap(address -> address, all::get));
  }
}
