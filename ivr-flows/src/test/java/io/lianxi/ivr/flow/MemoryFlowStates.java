package io.lianxi.ivr.flow;

import io.lianxi.acd.ContactId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** States in memory. */
public final class MemoryFlowStates implements FlowStates {
  private final Map<ContactId, Paused> states = new ConcurrentHashMap<>();

  @Override
  public void keep(ContactId contact, Paused paused) {
    states.put(contact, paused);
  }

  @Override
  public Optional<Paused> find(ContactId contact) {
    return Optional.ofNullable(states.get(contact));
  }

  @Override
  public void forget(ContactId contact) {
    states.remove(contact);
  }
}
