package io.lianxi.ivr.chat.site;

import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Introductions in memory. */
public final class MemoryIntroductions implements Introductions {
  private final Map<ChatAddress, Introduction> all = new HashMap<>();

  @Override
  public void told(ChatAddress address, Introduction introduction, Instant at) {
    all.put(address, introduction);
  }

  @Override
  public Optional<Introduction> find(ChatAddress address) {
    return Optional.ofNullable(all.get(address));
  }
}
