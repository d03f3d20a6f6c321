package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Secrets in memory. */
public final class MemorySecrets implements Secrets {
  private final Map<String, String> kept = new HashMap<>();

  @Override
  public void keep(ContactId contact, long number, String text) {
    kept.put(contact + " " + number, text);
  }

  @Override
  public Optional<String> find(ContactId contact, long number) {
    return Optional.ofNullable(kept.get(contact + " " + number));
  }

  @Override
  public void forget(ContactId contact, long number) {
    kept.remove(contact + " " + number);
  }
}
