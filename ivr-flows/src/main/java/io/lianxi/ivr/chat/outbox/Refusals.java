package io.lianxi.ivr.chat.outbox;

import io.lianxi.ivr.chat.ChatAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells beforehand what channels would refuse. */
public final class Refusals {
  private final Supplier<List<ChatOutlet>> outlets;

  /**
   * @param outlets asked for when they are needed, as they need conversations themselves
   */
  Refusals(Supplier<List<ChatOutlet>> outlets) {
    this.outlets = outlets;
  }

  /** Why nothing can be sent to {@code address} now; empty when it can, or nobody knows. */
  public Optional<String> of(ChatAddress address) {
    return outlets.get().stream()
        .filter(outlet -> outlet.channel().equals(address.channel()))
        .findFirst()
        .flatMap(outlet -> outlet.refusal(address));
  }
}
