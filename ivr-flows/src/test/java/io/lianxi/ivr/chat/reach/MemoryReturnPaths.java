package io.lianxi.ivr.chat.reach;

import io.lianxi.acd.ContactId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Return paths in memory. */
public final class MemoryReturnPaths implements ReturnPaths {
  private final Map<ContactId, ReturnPath> paths = new HashMap<>();

  @Override
  public void keep(ReturnPath path) {
    paths.put(path.contact(), path);
  }

  @Override
  public Optional<ReturnPath> of(ContactId contact) {
    return Optional.ofNullable(paths.get(contact));
  }
}
