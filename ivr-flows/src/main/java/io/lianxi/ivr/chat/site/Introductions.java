package io.lianxi.ivr.chat.site;

import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What visitors have said of themselves; for good. */
public interface Introductions {

  /** The visitor at {@code address} says it; what was said before is forgotten. */
  void told(ChatAddress address, Introduction introduction, Instant at);

  /** What was said last; empty when nothing was. */
  default Optional<Introduction> find(ChatAddress address) {
    return Optional.ofNullable(find(List.of(address)).get(address));
  }

  /** What was said last at those of {@code addresses} at which anything was. */
  Map<ChatAddress, Introduction> find(Collection<ChatAddress> addresses);
}
